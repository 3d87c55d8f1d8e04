package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.ScoredIndicator;
import org.shishi.testing.WholeApplication;
import org.shishi.veto.VetoFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A deadline that was moved, or recorded as moved, once it had passed makes no late project one in time. */
@WholeApplication
class MissedDeadlineCasesTests {

    private static final int YEAR = VetoFixtures.YEAR;

    @Autowired
    ApplicationContext application;

    @Autowired
    ProjectCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource({
        "2018-11-20, 2018-11-20, false",
        "2018-11-20, , false",
        "2018-11-20, 2018-12-05, true",
        "2018-12-05, 2018-12-05, true",
    })
    void itIsJudgedByTheDeadlineThatItMissed(LocalDate decided, @Nullable LocalDate recorded, boolean late) {
        var facts = VetoFixtures.of(application);
        var code = completed(facts);
        adjusted(code, "DEADLINE", decided, recorded);
        assertThat(found(facts, PointSource.COMPLETED_LATE, code)).isEqualTo(late);
        assertThat(found(facts, PointSource.COMPLETED_ON_TIME, code)).isEqualTo(!late);
    }

    @Test
    void whatWasSuspendedByThenIsNotLate() {
        var facts = VetoFixtures.of(application);
        var code = completed(facts);
        adjusted(code, "SUSPEND", LocalDate.of(YEAR, 11, 1), LocalDate.of(YEAR, 11, 1));
        adjusted(code, "DEADLINE", LocalDate.of(YEAR, 12, 5), LocalDate.of(YEAR, 12, 5));
        assertThat(found(facts, PointSource.COMPLETED_LATE, code)).isFalse();
    }

    /** Its deadline is 30 November as voted and 31 December since. */
    private static String completed(VetoFixtures facts) {
        var code = facts.project(LocalDate.of(YEAR, 12, 31));
        facts.complete(code, LocalDate.of(YEAR, 12, 10));
        return code;
    }

    private void adjusted(String code, String kind, LocalDate decided, @Nullable LocalDate recorded) {
        boolean moves = kind.equals("DEADLINE");
        jdbc.sql("""
                        insert into adjustment (version, project_id, code, title, kind, major, state, decider, from_text, to_text,
                            old_deadline, new_deadline, reason, documents, requested_by, requested_on, opinion, opinion_by, government,
                            decision, decided_on, recorded_on)
                        select 0, id, code, code, :kind, true, 'DECIDED', 'STANDING_COMMITTEE', '', '', cast(:old as date), cast(:new as date),
                            '理由', '', '单位', :on, '同意', '县府办', '', '会议', :on, cast(:recorded as date) from project where code = :code""")
                .param("kind", kind)
                .param("old", moves ? LocalDate.of(YEAR, 11, 30) : null)
                .param("new", moves ? LocalDate.of(YEAR, 12, 31) : null)
                .param("on", decided)
                .param("recorded", recorded)
                .param("code", code)
                .update();
    }

    private boolean found(VetoFixtures facts, PointSource source, String code) {
        var found = new FoundCases();
        transactions.executeWithoutResult(tx -> cases.find(facts.actor("inspection"), YEAR, facts.today(), found));
        var indicator = new ScoredIndicator(
                1, "", source, PointDirection.DEDUCT, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE, List.of());
        return found.of(indicator, facts.unit().id()).stream()
                .anyMatch(one -> one.code().equals(code));
    }
}
