package org.shishi.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.Lot;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.Office;
import org.shishi.vote.Official;
import org.shishi.vote.PaperCounts;
import org.shishi.vote.count.SheetChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares an assessment: its rule, its subjects, who assesses, counts and watches, until all of it is frozen. */
@Service
@Transactional
public class AssessmentPreparations {

    private static final int MOST_SUBJECTS = 60;

    private final AssessmentStore store;
    private final VotingBodies bodies;
    private final SubjectFinder finder;
    private final FreezeObstacles obstacles;
    private final PaperCounts counts;
    private final StaffDirectory people;
    private final Gate gate;

    AssessmentPreparations(
            AssessmentStore store,
            VotingBodies bodies,
            SubjectFinder finder,
            FreezeObstacles obstacles,
            PaperCounts counts,
            StaffDirectory people,
            Gate gate) {
        this.store = store;
        this.bodies = bodies;
        this.finder = finder;
        this.obstacles = obstacles;
        this.counts = counts;
        this.people = people;
        this.gate = gate;
    }

    /**
     * A project to be assessed, or a part of it.
     *
     * @param part the name of the sub-item, empty for the whole
     */
    public record Named(String code, String part) {}

    /** Begins an assessment; a second one begins with what was 不满意 in the first. */
    public long create(Actor actor, AssessmentPlan plan) {
        gate.command(actor, Action.ASSESSMENT_PREPARE, Resource.all("assessments"), Map.of("new", plan));
        refuse(plan, -1);
        var made = new Assessment(plan);
        if (plan.followsId() != null) {
            dissatisfied(plan).forEach(made::add);
        }
        return store.save(made).id();
    }

    public void change(Actor actor, long id, long version, AssessmentPlan changed) {
        var assessment = prepared(actor, id, Map.of("new", changed));
        assessment.requireVersion(version);
        var plan = changed.after(assessment.plan().followsId());
        refuse(plan, id);
        if (plan.bodyId() != assessment.plan().bodyId()
                && !assessment.subjects().isEmpty()) {
            throw RuleViolation.at("bodyId", "assessment.body.fixed");
        }
        if (plan.planYear() != assessment.plan().planYear()
                && !assessment.subjects().isEmpty()) {
            throw RuleViolation.at("planYear", "assessment.year.fixed");
        }
        assessment.change(plan);
        store.save(assessment);
    }

    /** Puts projects, or parts of them, on the ballot: all of these or none. */
    public void add(Actor actor, long id, List<Named> named) {
        var assessment = prepared(actor, id, Map.of("subjects", named));
        var plan = assessment.plan();
        if (assessment.subjects().size() + named.size() > MOST_SUBJECTS) {
            throw RuleViolation.at("subjects", "assessment.subject.too-many", MOST_SUBJECTS);
        }
        if (named.isEmpty()) {
            throw RuleViolation.at("subjects", "assessment.subject.none");
        }
        var body = bodies.byId(plan.bodyId());
        var faults = new RuleViolation.Collected();
        for (var one : named) {
            faults.check(() -> {
                var subject = finder.find(actor, plan, body, one.code(), one.part());
                requireOfFirst(plan, subject);
                assessment.add(subject);
            });
        }
        faults.require();
        store.save(assessment);
    }

    public void strike(Actor actor, long id, int number) {
        var assessment = prepared(actor, id, Map.of("strike", number));
        assessment.strike(number);
        store.save(assessment);
    }

    /**
     * Draws by lot who assesses; the same seed and list give the same again.
     *
     * @param names the list in its order
     */
    public void draw(Actor actor, long id, String seed, List<String> names, int many) {
        var assessment = prepared(actor, id, Map.of("seed", seed, "list", names.size(), "draw", many));
        if (assessment.plan().assessors() != Assessors.DRAWN) {
            throw new RuleViolation("assessment.draw.not-drawn");
        }
        var faults = new RuleViolation.Collected();
        if (seed.isBlank()) {
            faults.add(RuleViolation.at("seed", "assessment.draw.seed"));
        }
        if (many < 1 || many > names.size()) {
            faults.add(RuleViolation.at("many", "assessment.draw.many", many, names.size()));
        }
        names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .distinct()
                .forEach(name -> faults.add(RuleViolation.at("list", "assessment.draw.twice", name)));
        faults.require();
        assessment.draw(seed, names, Lot.draw(seed, names, many));
        store.save(assessment);
    }

    /** Appoints a teller (nobody who votes) or a scrutineer (a deputy). */
    public void appoint(Actor actor, long id, String username, @Nullable Office office) {
        var assessment = prepared(actor, id, Map.of("appoint", username, "office", office == null ? "" : office));
        assessment.appoint(Official.of(people, username, office));
        store.save(assessment);
    }

    public void dismiss(Actor actor, long id, long accountId) {
        var assessment = prepared(actor, id, Map.of("dismiss", accountId));
        assessment.dismiss(accountId);
        store.save(assessment);
    }

    /**
     * Freezes rule, subjects and people; refuses with all that still stops it.
     *
     * @param despite why, where a rectification that the first assessment opened is not struck off
     */
    public void freeze(Actor actor, long id, long version, String despite) {
        var assessment = prepared(actor, id, Map.of("freeze", version, "despite", despite));
        assessment.requireVersion(version);
        var body = bodies.byId(assessment.plan().bodyId());
        var faults = new RuleViolation.Collected();
        faults.check(() -> SheetChecks.refuse(obstacles.of(assessment, body)));
        var open = obstacles.notRectified(assessment);
        if (!open.isEmpty() && despite.isBlank()) {
            faults.add(RuleViolation.at("despite", "assessment.gate.despite", open.size(), open.get(0)));
        }
        faults.require();
        var why = open.isEmpty() ? "" : despite;
        assessment.freeze(FreezeObstacles.hash(assessment, body, why), why, actor.name(), store.now());
        store.save(assessment);
        counts.begin(new AssessmentCount(assessment), assessment.numbers());
    }

    private Assessment prepared(Actor actor, long id, Map<String, ?> detail) {
        var assessment = store.lock(id, Action.ASSESSMENT_PREPARE);
        gate.command(actor, Action.ASSESSMENT_PREPARE, assessment.resource(), detail);
        assessment.requirePreparing();
        return assessment;
    }

    private void refuse(AssessmentPlan plan, long id) {
        var body = bodies.byId(plan.bodyId());
        var faults = new RuleViolation.Collected();
        if (plan.assessors() == Assessors.STANDING_COMMITTEE && body.kind() != BodyKind.COUNTY_CONGRESS) {
            faults.add(RuleViolation.at("assessors", "assessment.body.no-committee", body.name()));
        }
        if (plan.members() < 1 || plan.members() > SheetChecks.MOST) {
            faults.add(RuleViolation.at("members", "assessment.members.number", plan.members()));
        }
        faults.check(() -> refuseDay(plan));
        faults.check(() -> refuse("satisfiedPercent", plan.rule().satisfiedPercent()));
        faults.check(() -> refuse("fairlyPercent", plan.rule().fairlyPercent()));
        if (store.meetingTaken(plan, id)) {
            faults.add(RuleViolation.at("meeting", "assessment.meeting.taken", plan.meeting()));
        }
        var first = plan.followsId();
        if (first != null && (first == id || dissatisfied(plan).isEmpty())) {
            faults.add(RuleViolation.at("followsId", "assessment.follows.nothing"));
        }
        faults.require();
    }

    /** Work of a year is not assessed before it begins, nor before the first time, and no meeting is set for more than a year ahead. */
    private void refuseDay(AssessmentPlan plan) {
        var from = LocalDate.of(plan.planYear(), 1, 1);
        var until = store.today().plusYears(1);
        if (plan.heldOn().isBefore(from) || plan.heldOn().isAfter(until)) {
            throw RuleViolation.at("heldOn", "assessment.day.span", from.toString(), until.toString());
        }
        store.heldBefore(plan).ifPresent(day -> {
            throw RuleViolation.at("heldOn", "assessment.follows.early", plan.heldOn(), day);
        });
    }

    private static void refuse(String field, BigDecimal percent) {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 2) {
            throw RuleViolation.at(field, "assessment.rule.percent", percent.toPlainString());
        }
    }

    /** What was 不满意 in the announced assessment that this one follows, of the same year and body, and not assessed again since. */
    private List<AssessmentSubject> dissatisfied(AssessmentPlan plan) {
        long first = java.util.Objects.requireNonNull(plan.followsId());
        return store.find(first)
                .filter(one -> one.state() == AssessmentState.ANNOUNCED
                        && one.plan().bodyId() == plan.bodyId()
                        && one.plan().planYear() == plan.planYear())
                .map(one -> store.toBeAssessedAgain(first))
                .orElse(List.of());
    }

    private void requireOfFirst(AssessmentPlan plan, AssessmentSubject subject) {
        if (plan.followsId() != null
                && dissatisfied(plan).stream()
                        .noneMatch(one -> one.projectId() == subject.projectId()
                                && one.part().equals(subject.part()))) {
            throw RuleViolation.at("subjects", "assessment.subject.not-of-first", subject.code(), subject.name());
        }
    }
}
