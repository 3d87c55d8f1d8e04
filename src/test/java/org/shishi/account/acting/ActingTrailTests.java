package org.shishi.account.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.audit.TrailHeads;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** What the trail tells of stand-ins, and what asking for one tells of other people. */
class ActingTrailTests extends TwoColleagues {

    @Autowired
    TrailHeads heads;

    @Test
    void theTrailOnThePageNamesBoth() {
        long id = inForce();
        var visitor = standIn.signedIn(port);
        visitor.post("/account/acting/" + id + "/begin", Map.of(), visitor.get("/account/acting"));
        visitor.post("/account/mail", Map.of("email", "c@example.cn", "digest", "true"), visitor.get("/account"));
        var auditor = Visitor.signedIn(port, "auditor");
        assertThat(Jsoup.parse(auditor.get("/admin/trail?action=OWN_ACCOUNT&actor=" + standIn.username())
                                .body())
                        .select("main tbody")
                        .text())
                .contains(standIn.username() + " 代 " + absent.username());
        for (var found :
                new String[] {"subject=", "action=OWN_ACCOUNT&actor=", "field=digest&unitId=" + unit.id() + "&actor="
                }) {
            assertThat(auditor.get("/admin/trail?" + found + absent.username()).body())
                    .as("found by the colleague too")
                    .contains(standIn.username());
        }
    }

    @Test
    void theVerificationTellsOfSealsAndHeads() {
        inForce();
        heads.note();
        var page = Visitor.signedIn(port, "auditor").get("/admin/trail/verification");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("日志完整", "行起逐次加封", "次，均相符");
        jdbc.sql(
                        "select audit_append(now(), array[null::bigint], array['system'], array['TEST'], array['test:1'], array['{}'], '-', null)")
                .query()
                .singleRow();
        assertThat(Visitor.signedIn(port, "auditor")
                        .get("/admin/trail/verification")
                        .body())
                .contains("未加封的行");
        assertThat(Visitor.signedIn(port, "auditor")
                        .get("/api/v1/trail/verification")
                        .body())
                .contains("\"unsealed\":[{\"first\":", "\"heads\":");
    }

    @Test
    void theTrailKnowsUntilWhenSomebodyActed() {
        long id = inForce();
        var visitor = standIn.signedIn(port);
        visitor.post("/account/acting/" + id + "/begin", Map.of(), visitor.get("/account/acting"));
        for (int twice = 0; twice < 2; twice++) {
            visitor.post("/account/acting/leave", Map.of(), visitor.get("/account/acting"));
        }
        assertThat(jdbc.sql(
                                "select detail from audit_entry where actor = ? and action = 'ACTING_LEAVE' and subject = ?")
                        .params(standIn.username(), "acting:" + id)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"actingFor\":\"" + absent.username() + "\"");
    }

    /** Neither the own absence nor that of others tells which names there are. */
    @Test
    void whoAsksLearnsNothingOfOtherAccounts() {
        var elsewhere = at(unit("县财政局"), Role.FINANCE);
        for (var other : new String[] {elsewhere.username(), "no-such-person"}) {
            assertThatThrownBy(() ->
                            actings.ask(absent.actor(), new AskActing(absent.username(), other, today, today, "出差")))
                    .as(other)
                    .hasMessageContaining("account.acting.unknown");
            assertThatThrownBy(() ->
                            actings.ask(absent.actor(), new AskActing(other, standIn.username(), today, today, "出差")))
                    .as(other)
                    .isInstanceOf(Denied.class);
        }
    }

    @Test
    void whatWasConfirmedStaysAsItWasConfirmed() {
        long id = inForce();
        for (var changed : new String[] {
            "confirmed_at = confirmed_at - interval '1 day'", "confirmed_by = " + absent.id(), "reason = '培训'"
        }) {
            assertThatThrownBy(() -> jdbc.sql("update account_acting set " + changed + " where id = ?")
                            .param(id)
                            .update())
                    .as(changed)
                    .hasStackTraceContaining("stays as it is");
        }
    }

    @Test
    void whatCouldNotBeKeptIsNotSaidToBeKept() {
        var visitor = standIn.signedIn(port);
        assertThat(visitor.get("/account/acting?first").body()).contains("没能保留").doesNotContain("已经保留");
        assertThat(visitor.get("/account/acting?first=lost").body()).contains("没能保留");
    }
}
