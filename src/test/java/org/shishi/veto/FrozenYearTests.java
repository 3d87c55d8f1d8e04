package org.shishi.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.veto.VetoFixtures.YEAR;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.calendar.WorkingDays;
import org.shishi.file.Attachments;
import org.shishi.policy.Gate;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** In a year that the evaluation holds, nothing is decided any more, and nothing is offered. */
@WholeApplication
class FrozenYearTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    TransactionTemplate transaction;

    private VetoFixtures facts;
    private Vetoes vetoes;
    private VetoDecisions decisions;

    @BeforeEach
    void frozen() {
        facts = VetoFixtures.of(application);
        var evaluation = new StaticListableBeanFactory();
        evaluation.addBean("evaluation", (FrozenYears) year -> year == YEAR);
        var rows = the(VetoRows.class);
        var gate = the(Gate.class);
        vetoes = new Vetoes(rows, the(VetoFacts.class), evaluation.getBeanProvider(FrozenYears.class), gate);
        decisions = new VetoDecisions(
                vetoes,
                rows,
                the(WorkingDays.class),
                the(VetoSettings.class),
                the(Attachments.class),
                gate,
                application);
    }

    private <T> T the(Class<T> type) {
        return application.getBean(type);
    }

    @Test
    void nothingIsDecidedInAFrozenYear() {
        var key = facts.fact();
        var county = facts.actor("county");
        assertThat(vetoes.verbs(county, facts.now(key), facts.today())).isEmpty();
        var step = facts.step(VetoVerb.IMPOSE, "理由", null, "", key);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> decisions.take(county, key, step)))
                .hasMessageContaining("veto.year.frozen");
        assertThat(facts.now(key).id()).as("nothing was written down").isNull();
        assertThat(vetoes.frozen(YEAR)).isTrue();
        assertThat(vetoes.frozen(YEAR + 1)).isFalse();
    }

    @Test
    void whatNobodyDecidedBeforeIsNotToBeDecidedAnyMore() {
        var key = facts.fact();
        assertThat(facts.now(key).state()).isEqualTo(VetoState.PROPOSED);
        var frozen = vetoes.get(facts.actor("county"), key, facts.today());
        assertThat(frozen.state()).isEqualTo(VetoState.UNDECIDED);
        assertThat(frozen.state().open()).isFalse();
        assertThat(vetoes.proposed(YEAR, facts.today())).isZero();
        var lists = new VetoLists(
                the(VetoRows.class), the(VetoFacts.class), the(UnfinishedFacts.class), vetoes, the(Gate.class));
        var counts = lists.find(
                        facts.actor("county"),
                        YEAR,
                        facts.today(),
                        new VetoQuery(null, null, null, null, null),
                        org.springframework.data.domain.Pageable.ofSize(5))
                .counts();
        assertThat(counts.open()).isZero();
        assertThat(counts.undecided()).isPositive();
    }

    @Test
    void anAppealThatWaitsWhenTheYearIsFrozenIsNotDecidedEither() {
        var key = facts.fact();
        facts.take("inspection", key, VetoVerb.IMPOSE);
        facts.take("department", key, VetoVerb.APPEAL);
        var step = facts.step(VetoVerb.LIFT, "理由", null, "", key);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> decisions.take(facts.actor("county"), key, step)))
                .hasMessageContaining("veto.year.frozen");
        assertThat(facts.now(key).state()).isEqualTo(VetoState.APPEALED);
    }
}
