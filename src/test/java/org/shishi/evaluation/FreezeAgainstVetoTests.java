package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.evaluation.EvaluationFixtures.plan;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNotices;
import org.shishi.testing.RoughApplication;
import org.shishi.veto.VetoFixtures;
import org.shishi.veto.VetoState;
import org.shishi.veto.VetoVerb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A year is frozen at the moment in which somebody takes a step of a veto: one of the two waits for the other, and is refused then. */
@RoughApplication
class FreezeAgainstVetoTests {

    private static final int YEAR = VetoFixtures.YEAR;

    @Autowired
    YearFreezes freezes;

    @Autowired
    Evaluations evaluations;

    @Autowired
    SuperiorNotices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private EvaluationFixtures fixtures;
    private VetoFixtures vetoes;
    private String key = "";
    private long evaluation;

    @BeforeEach
    void aYearWithAVetoWhoseFreezeIsAskedFor(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
        vetoes = VetoFixtures.of(application);
        fixtures.enforced(plan(YEAR, ""));
        evaluation = fixtures.closedToObjections(YEAR);
        key = vetoes.fact();
        vetoes.take("inspection", key, VetoVerb.IMPOSE);
        freezes.ask(fixtures.drafter(), evaluation, 1L);
    }

    /** One after the other in one year, since a frozen one stays so. */
    @Test
    void whoeverComesSecondIsRefused() throws Exception {
        assertThatThrownBy(() -> meanwhile(() -> vetoes.take("department", key, VetoVerb.APPEAL), this::freeze))
                .as("the appeal was first: the freeze finds it undecided")
                .hasMessageContaining("evaluation.freeze.vetoes[1]");
        assertThat(vetoes.now(key).state()).isEqualTo(VetoState.APPEALED);
        assertThat(frozen()).isFalse();
        vetoes.take("county", key, VetoVerb.UPHOLD);

        assertThatThrownBy(() -> meanwhile(this::freeze, () -> vetoes.take("inspector", key, VetoVerb.ASK_REVOCATION)))
                .as("the freeze was first: the step finds the year frozen")
                .hasMessageContaining("veto.year.frozen");
        assertThat(frozen()).isTrue();
        assertThat(vetoes.now(key).state()).isEqualTo(VetoState.UPHELD);
        assertThat(evaluations
                        .unit(fixtures.office(), evaluation, vetoes.unit().code())
                        .standing()
                        .veto())
                .as("it is frozen as it stood")
                .isNotNull();

        var paper = notices.get(
                fixtures.office(), vetoes.recorded(SuperiorNoticeKind.LATE, vetoes.unfinished()), fixtures.today());
        assertThat(paper.withoutEffect()).as("recorded afterwards").isTrue();
    }

    private void freeze() {
        freezes.confirm(fixtures.office(), evaluation, asked().version());
    }

    private YearFreeze asked() {
        return Objects.requireNonNull(
                evaluations.get(fixtures.office(), evaluation).freeze());
    }

    private boolean frozen() {
        return asked().frozen();
    }

    /** Takes the first step, and while it is not committed begins the second one, which then has to wait. */
    private void meanwhile(Runnable first, Runnable second) throws Exception {
        var other = Executors.newSingleThreadExecutor();
        try {
            Future<?> begun = transaction.execute(status -> {
                first.run();
                var running = other.submit(second);
                while (!running.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                assertThat(running.isDone()).as("it waits").isFalse();
                return running;
            });
            Objects.requireNonNull(begun).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        } finally {
            other.shutdownNow();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }
}
