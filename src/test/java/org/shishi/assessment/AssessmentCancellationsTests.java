package org.shishi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;
import static org.shishi.assessment.AssessmentFixtures.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.AssessmentPreparations.Named;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.policy.Action;
import org.shishi.policy.Denied;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An assessment that was made by mistake is removed, or cancelled with its reason. */
@WholeApplication
class AssessmentCancellationsTests {

    private static final int MEMBERS = 60;

    private AssessmentFixtures meeting;

    @BeforeEach
    void meets(@Autowired ApplicationContext application) {
        meeting = AssessmentFixtures.of(application);
    }

    @Autowired
    AssessmentCancellations cancellations;

    @Autowired
    AssessmentPreparations preparations;

    @Autowired
    AssessmentCounts counts;

    @Autowired
    AssessmentConclusions conclusions;

    @Autowired
    Assessments assessments;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void onePreparedByMistakeIsRemovedAndTheTrailKeepsIt() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        preparations.add(meeting.congress(), id, List.of(new Named(FINISHED, "")));
        meeting.appoint(id);
        var plan = meeting.get(id).head().plan();
        cancellations.remove(meeting.congress(), id);
        assertThatThrownBy(() -> meeting.get(id)).isInstanceOf(Denied.class);
        assertThat(jdbc.sql("select detail::text from audit_entry where subject = :subject order by id desc limit 1")
                        .param("subject", "assessment:" + id)
                        .query(String.class)
                        .single())
                .contains(plan.meeting(), FINISHED);
        assertThat(preparations.create(meeting.congress(), plan)).isGreaterThan(id);
    }

    @Test
    void oneThatIsFrozenIsNotRemovedButCancelledWithAReasonAndStaysReadable() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        assertThatThrownBy(() -> cancellations.remove(meeting.congress(), id))
                .hasMessageContaining("assessment.frozen");
        assertThatThrownBy(() -> cancellations.cancel(meeting.congress(), id, "  "))
                .hasMessageContaining("assessment.cancel.reason");
        var plan = meeting.get(id).head().plan();
        cancellations.cancel(meeting.congress(), id, "会议改期");
        var view = assessments.get(meeting.actor("leader"), id);
        assertThat(view.head().state()).isEqualTo(AssessmentState.CANCELLED);
        assertThat(Objects.requireNonNull(view.head().cancellation()).reason()).isEqualTo("会议改期");
        assertThat(view.subjects()).hasSize(1);
        assertThat(view.results()).isEmpty();
        assertThat(meeting.get(id).allowed()).isEmpty();
        assertThatThrownBy(() -> counts.enter(meeting.actor("finance"), id, sheet(MEMBERS, new int[] {41, 17, 2})))
                .hasMessageContaining("assessment.not-counting");
        assertThat(preparations.create(meeting.congress(), plan))
                .as("another one at the same meeting")
                .isGreaterThan(id);
    }

    @Test
    void onceSomebodyHasCountedItTakesTwo() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        counts.enter(meeting.actor("finance"), id, sheet(MEMBERS, new int[] {41, 17, 2}));
        cancellations.cancel(meeting.congress(), id, "发错测评票");
        assertThat(meeting.get(id).head().state()).isEqualTo(AssessmentState.COUNTING);
        assertThatThrownBy(() -> cancellations.cancel(meeting.actor("congress2"), id, "再来"))
                .hasMessageContaining("assessment.cancel.waits");
        assertThatThrownBy(() -> cancellations.agree(meeting.congress(), id, version(id)))
                .hasMessageContaining("assessment.cancel.other-person");
        cancellations.reject(meeting.actor("congress2"), id);
        assertThatThrownBy(() -> cancellations.agree(meeting.actor("congress2"), id, version(id)))
                .hasMessageContaining("assessment.cancel.not-asked");
        cancellations.cancel(meeting.congress(), id, "发错测评票");
        cancellations.agree(meeting.actor("congress2"), id, version(id));
        assertThat(meeting.get(id).head().state()).isEqualTo(AssessmentState.CANCELLED);
    }

    private long version(long id) {
        return meeting.get(id).head().version();
    }

    @Test
    void nothingIsAnnouncedWhileACancellationWaitsAndNothingAnnouncedIsCancelled() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        meeting.signed(id, sheet(MEMBERS, new int[] {41, 17, 2}));
        cancellations.cancel(meeting.congress(), id, "结果有误");
        assertThat(meeting.get(id).allowed()).doesNotContain(Action.ASSESSMENT_ANNOUNCE);
        assertThatThrownBy(() -> conclusions.announce(meeting.congress(), id, "公告", null))
                .hasMessageContaining("assessment.cancel.waits");
        cancellations.reject(meeting.congress(), id);
        conclusions.announce(meeting.congress(), id, "公告", null);
        assertThatThrownBy(() -> cancellations.cancel(meeting.congress(), id, "结果有误"))
                .hasMessageContaining("assessment.not-counting");
    }

    @Test
    void theDatabaseHoldsItToo() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        counts.enter(meeting.actor("finance"), id, sheet(MEMBERS, new int[] {41, 17, 2}));
        cancellations.cancel(meeting.congress(), id, "发错测评票");
        assertThatThrownBy(() -> jdbc.sql("""
                        update assessment set state = 'CANCELLED', cancel_agreed_by_id = cancel_asked_by_id,
                            cancel_agreed_by = cancel_asked_by, cancel_agreed_at = now() where id = ?""").param(id).update())
                .rootCause()
                .hasMessageContaining("not ended by one person");
        cancellations.agree(meeting.actor("congress2"), id, version(id));
        assertThatThrownBy(() -> jdbc.sql("update assessment set state = 'COUNTING', cancel_agreed_by_id = null,"
                                + " cancel_agreed_by = null, cancel_agreed_at = null where id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("cancelled");
    }

    @Test
    void thePagesOfferIt() {
        var congress = Visitor.signedIn(port, "congress");
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        assertThat(congress.get("/assessments/" + id).body()).contains("/assessments/" + id + "/remove");
        assertThat(congress.post("/assessments/" + id + "/remove", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(congress.get("/assessments/" + id).statusCode()).isEqualTo(404);
        long frozen = meeting.frozen(MEMBERS, FINISHED);
        assertThat(congress.post("/assessments/" + frozen + "/cancel", Map.of("reason", ""))
                        .body())
                .contains("reason-error");
        counts.enter(meeting.actor("finance"), frozen, sheet(MEMBERS, new int[] {41, 17, 2}));
        congress.post("/assessments/" + frozen + "/cancel", Map.of("reason", "发错测评票"));
        assertThat(congress.get("/assessments/" + frozen).body())
                .contains("发错测评票", "撤回申请")
                .doesNotContain("确认取消");
        assertThat(Visitor.signedIn(port, "congress2")
                        .get("/assessments/" + frozen)
                        .body())
                .contains("确认取消");
    }
}
