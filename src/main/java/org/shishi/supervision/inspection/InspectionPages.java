package org.shishi.supervision.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.shared.Choice;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.FormPages;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Inspections: planned, looked at, changed. */
@Controller
@RequestMapping("/supervision/inspections")
class InspectionPages extends FormPages<InspectionForm> {

    static final Place PLACE =
            new Place("/supervision/inspections", "supervision.inspections.title", "supervision/inspection");

    private final Inspections inspections;
    private final LabelSource labelSource;
    private final Clock clock;

    InspectionPages(Inspections inspections, LabelSource labelSource, Clock clock) {
        super(PLACE, labelSource);
        this.inspections = inspections;
        this.labelSource = labelSource;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("view", new InspectionPage(inspections.get(actor, id), labelSource.in(locale)));
        return page("", locale, model);
    }

    @GetMapping("/new")
    String newForm(Actor actor, Viewpoint from, Locale locale, Model model) {
        open(actor);
        var proposed = InspectionForm.empty(from.year(), LocalDate.now(clock), actor.unitId());
        return form(proposed, actor, locale, model);
    }

    @Override
    protected void open(Actor actor) {
        inspections.openForm(actor);
    }

    @Override
    protected long create(Actor actor, InspectionForm form) {
        return inspections.plan(actor, form.command()).id();
    }

    @Override
    protected String created() {
        return "supervision.saved";
    }

    @Override
    protected InspectionForm filled(Actor actor, long id) {
        return InspectionForm.of(inspections.get(actor, id).inspection());
    }

    @Override
    protected void change(Actor actor, long id, InspectionForm form) {
        inspections.change(actor, id, form.versionOrNone(), form.command());
    }

    @Override
    protected void addChoices(Actor actor, Labels labels, Model model) {
        model.addAttribute("kinds", labels.choices(InspectionKind.values()));
        model.addAttribute("units", ownFirst(actor, labelSource.unitChoices(actor)));
    }

    /** The order of the list is the order of the bodies, and the own unit leads. */
    private static List<Choice> ownFirst(Actor actor, List<Choice> units) {
        var own = String.valueOf(actor.unitId());
        return units.stream()
                .sorted(Comparator.comparing((Choice unit) -> !unit.value().equals(own)))
                .toList();
    }
}
