package org.shishi.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.account.StaffDirectory;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.Assessors;
import org.shishi.assessment.SubjectCourse;
import org.shishi.assessment.SubjectCourses;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.Choice;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.shishi.vote.Official;
import org.shishi.vote.count.MajorityBase;
import org.shishi.vote.forms.OfficialForm;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the pages of one assessment show. */
@Component
class AssessmentPageModel {

    private final Units units;
    private final StaffDirectory people;
    private final VotingBodies bodies;
    private final SubjectCourses courses;
    private final MessageSource messages;
    private final Clock clock;

    AssessmentPageModel(
            Units units,
            StaffDirectory people,
            VotingBodies bodies,
            SubjectCourses courses,
            MessageSource messages,
            Clock clock) {
        this.clock = clock;
        this.courses = courses;
        this.units = units;
        this.people = people;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** The page of the assessment itself; a form that was refused stays in the model. */
    String show(Actor actor, AssessmentView view, Locale locale, Model model) {
        return show(actor, view, LocalDate.now(clock), locale, model);
    }

    /** The same as of a day. */
    String show(Actor actor, AssessmentView view, LocalDate day, Locale locale, Model model) {
        about(view, model);
        model.addAttribute(
                "readsFindings", Policy.scope(actor, Action.FINDING_READ).everything());
        var told = courses.of(actor, view, day);
        model.addAttribute("courses", told);
        model.addAttribute("mayFollow", mayFollow(actor, view, told));
        model.addAttribute("units", unitNames());
        model.addAttribute("mine", askedBy(view, actor));
        if (view.allowed().contains(Action.ASSESSMENT_CANCEL)) {
            addIfAbsent(model, "cancelling", CancelForm.empty());
        }
        if (view.allowed().contains(Action.ASSESSMENT_PREPARE)) {
            model.addAttribute("eligible", Official.eligible(people, view.officials()));
            addIfAbsent(model, "official", OfficialForm.empty());
            addIfAbsent(model, "adding", SubjectsForm.empty());
            addIfAbsent(model, "drawing", DrawForm.empty());
            addIfAbsent(model, "freezing", FreezeForm.of(view.head().version()));
        }
        return "assessment/show";
    }

    /** Whether a second assessment may be declared: of what nothing better was said since. */
    private static boolean mayFollow(Actor actor, AssessmentView view, List<SubjectCourse> told) {
        return Policy.mayEver(actor, Action.ASSESSMENT_PREPARE)
                && told.stream().anyMatch(one -> one.endsBadlyIn(view.head().id()));
    }

    /** Whether this person asked to cancel it, who therefore can't agree to it. */
    private static boolean askedBy(AssessmentView view, Actor actor) {
        var asked = view.head().cancellation();
        return asked != null && actor.answersFor(asked.askedById());
    }

    void about(AssessmentView view, Model model) {
        model.addAttribute("page", new AssessmentPage(view));
    }

    /** The way back to the assessment, for deeper pages. */
    void below(AssessmentView view, Model model) {
        about(view, model);
        above(view, model);
    }

    /** The way back alone. */
    void above(AssessmentView view, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(
                        "/assessments/" + view.head().id(), view.head().plan().meeting())));
    }

    /** What may be chosen in the form of the rule. */
    String form(Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "bodies",
                bodies.all(actor).stream()
                        .map(body -> new Choice(String.valueOf(body.id()), body.name()))
                        .toList());
        model.addAttribute("assessors", Choice.of(List.of(Assessors.values()), messages, locale));
        model.addAttribute(
                "bases",
                Arrays.stream(MajorityBase.values())
                        .map(base ->
                                new Choice(base.name(), messages.getMessage("assessment.base." + base, null, locale)))
                        .toList());
        return "assessment/form";
    }

    Map<Long, String> unitNames() {
        return units.all().stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
    }

    private static void addIfAbsent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
