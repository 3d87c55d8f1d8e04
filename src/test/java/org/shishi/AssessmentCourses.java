package org.shishi;

import static org.shishi.TwoPersonRule.step;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.TwoPersonRule.Course;
import org.shishi.assessment.AssessmentCancellations;
import org.shishi.assessment.AssessmentConclusions;
import org.shishi.assessment.AssessmentCounts;
import org.shishi.assessment.AssessmentFixtures;
import org.shishi.assessment.AssessmentPreparations;
import org.shishi.assessment.AssessmentState;
import org.shishi.policy.Actor;
import org.shishi.vote.CountView;
import org.shishi.vote.Office;
import org.shishi.vote.RoundState;
import org.shishi.vote.Settlement;
import org.springframework.context.ApplicationContext;

/** The ways of an assessment to its result, and out of it. */
final class AssessmentCourses {

    static final String CANCELLED = "an assessment that is counted is cancelled by one and confirmed by another";
    static final String SETTLED = "a difference of an assessment is settled by one teller and confirmed by the other";

    private static final int DUE = 60;

    private final ApplicationContext application;
    private final AssessmentFixtures meeting;

    AssessmentCourses(ApplicationContext application) {
        this.application = application;
        this.meeting = AssessmentFixtures.of(application);
    }

    List<TwoPersonRule> rules() {
        return List.of(
                new TwoPersonRule(
                        "an assessment is counted by two and signed by two before it is announced",
                        List.of("finance", "inspection", "deputy", "deputy2"),
                        List.of(
                                "vote_sheet_one_of_a_person",
                                "vote_sheet_by_tellers",
                                "vote_signature_by_scrutineer",
                                "assessment_official_one_office",
                                "assessment_result_is_signed"),
                        this::announcing),
                new TwoPersonRule(
                        SETTLED,
                        List.of("finance", "inspection"),
                        List.of("vote_settlement_two_persons", "vote_difference_one_of_two"),
                        this::settling),
                new TwoPersonRule(
                        CANCELLED,
                        List.of("congress", "congress2"),
                        List.of("assessment_cancelled_by_two", "assessment_cancelled_with_reason"),
                        this::cancelling));
    }

    private Course announcing() {
        long id = meeting.frozen(DUE, FINISHED);
        var preparations = the(AssessmentPreparations.class);
        return new Course(
                List.of(
                        step(
                                "appoints himself",
                                actor -> preparations.appoint(actor, id, actor.username(), Office.SCRUTINEER)),
                        step("draws", actor -> preparations.draw(actor, id, "7", List.of("甲", "乙"), 1)),
                        step("enters", actor -> enter(actor, id)),
                        step(
                                "enters otherwise",
                                actor -> the(AssessmentCounts.class)
                                        .enter(actor, id, AssessmentFixtures.sheet(DUE, new int[] {60, 0, 0}))),
                        step("settles", actor -> settle(actor, id)),
                        step("agrees", actor -> the(AssessmentCounts.class).agree(actor, id, proposed(id))),
                        step(
                                "signs",
                                actor -> the(AssessmentCounts.class)
                                        .sign(actor, id, count(id).hash())),
                        step(
                                "announces",
                                actor -> the(AssessmentConclusions.class)
                                        .announce(actor, id, "公告", AssessmentFixtures.DAY.plusMonths(3)))),
                () -> meeting.get(id).head().state() == AssessmentState.ANNOUNCED);
    }

    private Course settling() {
        long id = meeting.differing(DUE, FINISHED);
        return new Course(
                List.of(
                        step("settles", actor -> settle(actor, id)),
                        step("agrees", actor -> the(AssessmentCounts.class).agree(actor, id, proposed(id))),
                        step("takes back", actor -> the(AssessmentCounts.class).reject(actor, id)),
                        step(
                                "asks for a recount",
                                actor -> the(AssessmentCounts.class).recount(actor, id, "票数有误")),
                        step("enters", actor -> enter(actor, id))),
                () -> count(id).state() == RoundState.COUNTED);
    }

    private Course cancelling() {
        long id = meeting.frozen(DUE, FINISHED);
        enter(meeting.actor("finance"), id);
        var cancellations = the(AssessmentCancellations.class);
        return new Course(
                List.of(
                        step("asks", actor -> cancellations.cancel(actor, id, "发错测评票")),
                        step("agrees", actor -> cancellations.agree(actor, id, version(id))),
                        step("removes", actor -> cancellations.remove(actor, id))),
                () -> meeting.get(id).head().state() == AssessmentState.CANCELLED);
    }

    /** The page on which the second teller agrees. */
    SecondLook.Opened settlementOpened() {
        long id = meeting.differing(DUE, FINISHED);
        var finance = meeting.actor("finance");
        settle(finance, id);
        return new SecondLook.Opened(
                "/assessments/" + id,
                "/assessments/" + id + "/settle/agree",
                Map.of(),
                new SecondLook.Call("/api/v1/assessments/" + id + "/settlement/agreement", "{}"),
                () -> {
                    the(AssessmentCounts.class).reject(finance, id);
                    settle(finance, id);
                },
                () -> count(id).state() == RoundState.COUNTED);
    }

    /** The page on which the second person agrees to cancel. */
    SecondLook.Opened cancellationOpened() {
        long id = meeting.frozen(DUE, FINISHED);
        enter(meeting.actor("finance"), id);
        var cancellations = the(AssessmentCancellations.class);
        cancellations.cancel(meeting.congress(), id, "发错测评票");
        return new SecondLook.Opened(
                "/assessments/" + id,
                "/assessments/" + id + "/cancel/agree",
                Map.of(),
                new SecondLook.Call("/api/v1/assessments/" + id + "/cancellation/agreement", "{}"),
                () -> {
                    cancellations.reject(meeting.congress(), id);
                    cancellations.cancel(meeting.congress(), id, "会议改期");
                },
                () -> meeting.get(id).head().state() == AssessmentState.CANCELLED);
    }

    private void enter(Actor actor, long id) {
        the(AssessmentCounts.class).enter(actor, id, AssessmentFixtures.sheet(DUE, new int[] {41, 17, 2}));
    }

    private void settle(Actor actor, long id) {
        the(AssessmentCounts.class)
                .propose(
                        actor,
                        id,
                        count(id).differences().stream()
                                .map(difference -> new Settlement(difference.first(), "复核"))
                                .toList());
    }

    private CountView<?> count(long id) {
        return Objects.requireNonNull(meeting.get(id).count());
    }

    private @Nullable Long proposed(long id) {
        var proposal = count(id).settlement();
        return proposal == null ? null : proposal.id();
    }

    private long version(long id) {
        return meeting.get(id).head().version();
    }

    private <T> T the(Class<T> type) {
        return application.getBean(type);
    }
}
