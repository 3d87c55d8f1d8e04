package org.shishi.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.veto.VetoFixtures.YEAR;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Denied;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A veto whose fact is gone is revoked, by two who did not impose it alone: it stands until the second one confirms. */
@WholeApplication
class VetoRevocationTests {

    private VetoFixtures facts;

    @BeforeEach
    void facts(@Autowired ApplicationContext application) {
        facts = VetoFixtures.of(application);
    }

    @Autowired
    Vetoes vetoes;

    private static void refuses(String why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessageContaining(why);
    }

    private String imposed() {
        var key = facts.fact();
        facts.take("inspection", key, VetoVerb.IMPOSE);
        return key;
    }

    private String upheld() {
        var key = imposed();
        facts.take("department", key, VetoVerb.APPEAL);
        facts.take("county", key, VetoVerb.UPHOLD);
        return key;
    }

    private boolean stands(String key) {
        return vetoes.standing(YEAR, facts.today()).stream()
                .anyMatch(one -> one.key().equals(key));
    }

    @Test
    void whatWasUpheldOnAppealIsStillRevoked() {
        var key = upheld();
        assertThat(vetoes.verbs(facts.actor("inspector"), facts.now(key), facts.today()))
                .containsExactly(VetoVerb.ASK_REVOCATION);
        facts.take("inspector", key, VetoVerb.ASK_REVOCATION);
        assertThat(stands(key)).as("until another one confirms").isTrue();
        assertThat(vetoes.counts(YEAR, facts.today()).standing())
                .isEqualTo(vetoes.standing(YEAR, facts.today()).size());
        refuses("veto.waits", () -> facts.take("county", key, VetoVerb.ASK_REVOCATION));
        assertThat(vetoes.asked(facts.actor("county"), facts.today()))
                .extracting(VetoView::key)
                .contains(key);
        facts.take("county", key, VetoVerb.REVOKE);
        assertThat(facts.now(key).state()).isEqualTo(VetoState.REVOKED);
        assertThat(stands(key)).isFalse();
        refuses("veto.decided", () -> facts.take("inspector", key, VetoVerb.ASK_REVOCATION));
    }

    @Test
    void neitherWhoAskedNorWhoImposedConfirms() {
        var key = imposed();
        refuses(
                "veto.reason.missing",
                () -> facts.take("inspector", key, facts.step(VetoVerb.ASK_REVOCATION, " ", null, "", key)));
        facts.take("inspector", key, VetoVerb.ASK_REVOCATION);
        for (var verb : List.of(VetoVerb.REVOKE, VetoVerb.REFUSE_REVOCATION)) {
            assertThatThrownBy(() -> facts.take("inspector", key, verb))
                    .isInstanceOfSatisfying(
                            Denied.class, refused -> assertThat(refused.own()).isTrue());
            refuses("veto.revoke.own", () -> facts.take("inspection", key, verb));
            assertThatThrownBy(() -> facts.take("department", key, verb)).isInstanceOf(Denied.class);
        }
        assertThat(vetoes.verbs(facts.actor("inspection"), facts.now(key), facts.today()))
                .isEmpty();
        assertThat(vetoes.verbs(facts.actor("county"), facts.now(key), facts.today()))
                .containsExactly(VetoVerb.REVOKE, VetoVerb.REFUSE_REVOCATION);
    }

    @Test
    void aRefusedRevocationLeavesTheVetoAsItWas() {
        var fresh = imposed();
        facts.take("inspection", fresh, VetoVerb.ASK_REVOCATION);
        facts.take("county", fresh, VetoVerb.REFUSE_REVOCATION);
        assertThat(facts.now(fresh).state()).isEqualTo(VetoState.IMPOSED);
        assertThat(stands(fresh)).isTrue();
        facts.take("department", fresh, VetoVerb.APPEAL);
        var heard = upheld();
        facts.take("inspector", heard, VetoVerb.ASK_REVOCATION);
        facts.take("county", heard, VetoVerb.REFUSE_REVOCATION);
        assertThat(facts.now(heard).state()).isEqualTo(VetoState.UPHELD);
        assertThatThrownBy(() -> facts.take("department", heard, VetoVerb.APPEAL))
                .isInstanceOf(RuleViolation.class);
        facts.take("inspector", heard, VetoVerb.ASK_REVOCATION);
    }
}
