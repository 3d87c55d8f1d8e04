package org.shishi.project.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.Direction;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.SaveProject;
import org.shishi.project.entry.Projects;
import org.shishi.project.ledger.Histories;
import org.shishi.project.web.VotedForms.Locked;
import org.shishi.shared.Choice;
import org.shishi.shared.FormField;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Lays the form of a project out: what can be chosen, how many rows its lists have, and both versions where two people clash. */
@Component
class ProjectForms {

    private static final String RESPONSIBLE = "description." + Field.RESPONSIBLE_UNITS.path();
    private static final List<String> LISTS = List.of("indicators", "sites", "milestones");

    private final Projects projects;
    private final Histories histories;
    private final Units units;
    private final VotedForms voted;
    private final ProjectWords words;

    ProjectForms(Projects projects, Histories histories, Units units, VotedForms voted, ProjectWords words) {
        this.voted = voted;
        this.projects = projects;
        this.histories = histories;
        this.units = units;
        this.words = words;
    }

    /** Both versions of one field in words. */
    record Clash(String field, String theirs, String yours) {}

    String show(Actor actor, @Nullable EditForm form, Map<String, String[]> sent, Locale locale, Model model) {
        var said = words.in(locale);
        var all = units.find(actor, UnitFilter.ALL);
        int year = year(form, sent);
        model.addAttribute("directions", choices(Direction.values(), said));
        var chosen = chosen(form, sent);
        model.addAttribute(
                "townships",
                all.stream()
                        .filter(unit -> unit.active() && unit.kind().isTownship())
                        .map(ProjectForms::choice)
                        .toList());
        var named = all.stream()
                .filter(unit -> unit.active() || chosen.contains(String.valueOf(unit.id())))
                .map(ProjectForms::choice)
                .toList();
        var aspects = projects.aspects(actor, year).stream()
                .map(aspect -> new Choice(String.valueOf(aspect.id()), aspect.text()))
                .toList();
        var locked = locked(actor, model);
        model.addAttribute("goals", locked.goals());
        model.addAttribute(
                "fields",
                fields(
                        locked,
                        Map.of(
                                Field.LEVEL, choices(Level.values(), said),
                                Field.ASPECT, aspects,
                                Field.LEAD_UNIT, named,
                                Field.RESPONSIBLE_UNITS, named)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("rows", rows(form, sent));
        return "project/form";
    }

    /** Of a project that is there already. */
    private Locked locked(Actor actor, Model model) {
        return model.getAttribute("project") instanceof String code ? voted.of(actor, code) : Locked.NOTHING;
    }

    /** By the parts of the form. */
    private static Map<String, List<FormField>> fields(Locked locked, Map<Field, List<Choice>> choices) {
        return Arrays.stream(Field.Part.values())
                .collect(Collectors.toMap(
                        Field.Part::name,
                        part -> Field.of(part).stream()
                                .map(field -> locked.shown(FormFields.of(field, choices)))
                                .toList()));
    }

    /** The form with one more row; what could not be read stays as it was typed. */
    @Nullable
    EditForm addRow(@Nullable EditForm form, BindingResult errors, String list, Model model) {
        if (form == null || errors.hasErrors()) {
            return form;
        }
        var more = form.withRow(list);
        replace(model, more, new BeanPropertyBindingResult(more, "form"));
        return more;
    }

    /** After somebody else's change: the form with both, and what clashes. */
    EditForm join(Actor actor, String code, EditForm typed, Locale locale, Model model) {
        var now = histories.editing(actor, code);
        var base = EditForm.of(histories.asOfRecord(actor, code, typed.record()), 0, 0);
        var mine = EditForm.of(typed.command(base.description().responsibleUnitIds()), 0, 0);
        var conflict = Conflict.of(base, mine, EditForm.of(now.project(), 0, 0));
        var form = conflict.form()
                .with(now.version(), now.record(), typed.reasonOrEmpty())
                .withRows();
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.reject(conflict.clashes().isEmpty() ? "projects.conflict.joined" : "projects.conflict");
        replace(model, form, errors);
        model.addAttribute("clashes", clashes(actor, conflict, now.project(), locale));
        return form;
    }

    private List<Clash> clashes(Actor actor, Conflict conflict, SaveProject now, Locale locale) {
        var said = words.withUnits(locale);
        var aspects = projects.aspects(actor, now.planYear());
        var both = new Conflict.InWords(said, aspects);
        return conflict.clashes().stream()
                .map(clash -> new Clash(
                        said.say(clash.key()),
                        both.text(clash.key(), clash.theirs()),
                        both.text(clash.key(), clash.yours())))
                .toList();
    }

    private static void replace(Model model, EditForm form, BindingResult errors) {
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }

    private static <E extends Enum<E> & org.springframework.context.MessageSourceResolvable> List<Choice> choices(
            E[] values, Words said) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), said.text(value)))
                .toList();
    }

    private static Choice choice(UnitView unit) {
        return new Choice(String.valueOf(unit.id()), unit.name());
    }

    /** The aspects are those of a year; of one that is none there are none. */
    private static int year(@Nullable EditForm form, Map<String, String[]> sent) {
        if (form != null) {
            return Objects.requireNonNullElse(form.planYear(), 0);
        }
        var typed = sent.getOrDefault("planYear", new String[] {""})[0].strip();
        return typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
    }

    private static Set<String> chosen(@Nullable EditForm form, Map<String, String[]> sent) {
        if (form == null) {
            return Set.copyOf(List.of(sent.getOrDefault(RESPONSIBLE, new String[0])));
        }
        return form.description().responsibleUnitIds().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** How many rows each list has; where a value could not be read, there is no form to ask. */
    private static Map<String, Integer> rows(@Nullable EditForm form, Map<String, String[]> sent) {
        if (form != null) {
            return Map.of(
                    "indicators", size(form.indicators()),
                    "sites", size(form.sites()),
                    "milestones", size(form.milestones()));
        }
        return LISTS.stream().collect(Collectors.toMap(list -> list, list -> count(list, sent)));
    }

    private static int size(@Nullable List<?> rows) {
        return rows == null ? 0 : rows.size();
    }

    private static int count(String list, Map<String, String[]> sent) {
        int rows = 0;
        while (sent.containsKey(list + "[" + rows + "].name")) {
            rows++;
        }
        return rows;
    }
}
