package org.shishi.adjustment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectView;
import org.shishi.shared.Choice;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Lays out the form in which a change is asked for: each kind asks for its own fields, and is chosen in the address. */
@Component
class AdjustmentForms {

    private final Units units;
    private final MessageSource messages;

    AdjustmentForms(Units units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    String show(Actor actor, ProjectDetail detail, @Nullable AdjustmentKind kind, Locale locale, Model model) {
        var project = detail.project();
        model.addAttribute("project", project);
        model.addAttribute("kind", kind);
        var offered = Arrays.stream(AdjustmentKind.values())
                .filter(one -> one.offered(project.stage()))
                .toList();
        model.addAttribute("kinds", Choice.of(offered, messages, locale));
        if (kind != null) {
            model.addAttribute("now", now(kind, project, locale));
            model.addAttribute("choices", choices(actor, kind, project, locale));
            model.addAttribute(
                    "indicators",
                    kind == AdjustmentKind.TARGET
                            ? detail.plan().indicators().stream()
                                    .filter(goal -> goal.value() != null)
                                    .toList()
                            : List.of());
        }
        return "vote/adjustment-form";
    }

    /** Neither is chosen beforehand: whoever records a decision says which it was. */
    static List<Choice> answers(MessageSource messages, Locale locale) {
        return List.of(
                new Choice("true", messages.getMessage("adjustment.approved.yes", null, locale)),
                new Choice("false", messages.getMessage("adjustment.approved.no", null, locale)));
    }

    /** The kind of a form of which something else could not be read. */
    static @Nullable AdjustmentKind kind(BindingResult errors) {
        var sent = String.valueOf(errors.getFieldValue("kind"));
        return Arrays.stream(AdjustmentKind.values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private String now(AdjustmentKind kind, ProjectView project, Locale locale) {
        return kind == AdjustmentKind.LEVEL
                ? messages.getMessage(project.description().level(), locale)
                : kind.from(project);
    }

    private List<Choice> choices(Actor actor, AdjustmentKind kind, ProjectView project, Locale locale) {
        return switch (kind) {
            case LEAD_UNIT ->
                units.find(actor, UnitFilter.ALL).stream()
                        .filter(unit -> unit.active()
                                && unit.id() != project.description().leadUnitId())
                        .map(unit -> new Choice(unit.name(), unit.name()))
                        .toList();
            case LEVEL ->
                Arrays.stream(Level.values())
                        .filter(level -> level != project.description().level())
                        .map(level -> new Choice(level.name(), messages.getMessage(level, locale)))
                        .toList();
            default -> List.of();
        };
    }
}
