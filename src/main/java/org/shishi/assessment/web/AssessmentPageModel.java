package org.shishi.assessment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.account.StaffDirectory;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.Assessors;
import org.shishi.assessment.SubjectCourses;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.Choice;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.shishi.vote.Office;
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

    AssessmentPageModel(
            Units units, StaffDirectory people, VotingBodies bodies, SubjectCourses courses, MessageSource messages) {
        this.courses = courses;
        this.units = units;
        this.people = people;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** The page of the assessment itself; a form that was refused stays in the model. */
    String show(Actor actor, AssessmentView view, Locale locale, Model model) {
        about(view, model);
        model.addAttribute(
                "readsFindings", Policy.scope(actor, Action.FINDING_READ).everything());
        model.addAttribute("courses", courses.of(actor, view));
        model.addAttribute("units", unitNames());
        model.addAttribute("mine", askedBy(view, actor));
        if (view.allowed().contains(Action.ASSESSMENT_CANCEL)) {
            addIfAbsent(model, "cancelling", CancelForm.empty());
        }
        if (view.allowed().contains(Action.ASSESSMENT_PREPARE)) {
            model.addAttribute("offices", Choice.of(List.of(Office.values()), messages, locale));
            model.addAttribute("people", everybody());
            addIfAbsent(model, "official", OfficialForm.empty());
            addIfAbsent(model, "adding", SubjectsForm.empty());
            addIfAbsent(model, "drawing", DrawForm.empty());
            addIfAbsent(model, "freezing", FreezeForm.of(view.head().version()));
        }
        return "assessment/show";
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

    private List<Choice> everybody() {
        return people.all().stream()
                .filter(person -> person.roles().stream().noneMatch(Role.ADMINISTRATORS::contains))
                .map(person -> new Choice(person.username(), person.name()))
                .toList();
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
