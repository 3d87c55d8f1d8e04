package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.evaluation.rule.EvaluationGrade;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.policy.Denied;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.testing.Statements;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A year's evaluation from its rules to the points that units read. */
@WholeApplication
class EvaluationsTests {

    private EvaluationFixtures fixtures;

    @BeforeEach
    void fixtures(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
    }

    @Autowired
    RuleSets rules;

    @Autowired
    EvaluationRuns runs;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationSheet sheet;

    @Test
    void aUnitReadsItsPointsOnceTheyArePublishedAndNobodyElsesRows() {
        int year = fixtures.year();
        var by = fixtures.enforced(EvaluationFixtures.plan(year, ""));
        long id = fixtures.computed(year);
        var department = fixtures.actor("department");
        assertThatThrownBy(() -> evaluations.get(department, id)).isInstanceOf(Denied.class);
        assertThat(evaluations.ofYear(department, year)).isEmpty();

        runs.publish(fixtures.office(), id, 0L);
        var view = evaluations.get(department, id);
        assertThat(view.head().state()).isEqualTo(EvaluationState.PUBLISHED);
        assertThat(view.standings()).hasSize(4);
        var own = evaluations.unit(department, id, fixtures.unit("县交通运输局").code());
        assertThat(own.standing().total()).isEqualByComparingTo("95");
        assertThat(own.standing().most()).isEqualByComparingTo("100");
        assertThat(own.series().name()).isEqualTo("部门");
        assertThatThrownBy(() ->
                        evaluations.unit(department, id, fixtures.unit("县教育局").code()))
                .isInstanceOf(Denied.class);
        assertThat(by.number()).isEqualTo(1);
    }

    @Test
    void theNewestPublishedOneCountsAndTheFormerOnesStay() {
        int year = fixtures.year();
        fixtures.enforced(EvaluationFixtures.plan(year, ""));
        long first = fixtures.published(year);
        long second = fixtures.computed(year);
        assertThat(evaluations.ofYear(fixtures.office(), year))
                .extracting(EvaluationHead::id, EvaluationHead::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second, EvaluationState.COMPUTED),
                        org.assertj.core.groups.Tuple.tuple(first, EvaluationState.PUBLISHED));
        assertThat(evaluations.get(fixtures.office(), first).standings())
                .extracting(Standing::total)
                .allMatch(total -> total.compareTo(BigDecimal.valueOf(95)) == 0);
        assertThat(List.of(first, second)).doesNotHaveDuplicates();
    }

    @Test
    void aTableCostsTheSameForManyUnits() {
        int year = fixtures.year();
        fixtures.enforced(EvaluationFixtures.plan(year, ""));
        long few = fixtures.computed(year);
        var demo = evaluations.ofYear(fixtures.office(), 2023).get(0);
        var many = evaluations.get(fixtures.office(), demo.id());
        assertThat(many.standings()).hasSizeGreaterThan(20);
        assertThat(Statements.count(() -> evaluations.get(fixtures.office(), demo.id())))
                .as("one more at most, for the steps of its vetoes")
                .isLessThanOrEqualTo(1 + Statements.count(() -> evaluations.get(fixtures.office(), few)));
    }

    @Test
    void theWorkbookHasASheetForEachGroup() throws IOException {
        int year = fixtures.year();
        fixtures.enforced(EvaluationFixtures.plan(year, ""));
        long id = fixtures.computed(year);
        var out = new ByteArrayOutputStream();
        sheet.write(fixtures.office(), id, out);
        var tables = Sheets.read(out.toByteArray(), "得分.xlsx");
        assertThat(tables).extracting(SheetTable::name).containsExactly("部门", "街道");
        assertThat(tables.get(0).rows().toString()).contains("县交通运输局", "县教育局", "按时报送（95）", "备注");
        assertThat(remarks()).anyMatch(row -> row.contains("一票否优："));
    }

    /** Of the demo's year, in which a veto stands. */
    private List<String> remarks() throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.write(
                fixtures.office(),
                evaluations.ofYear(fixtures.office(), 2023).get(0).id(),
                out);
        return Sheets.read(out.toByteArray(), "得分.xlsx").stream()
                .map(table -> table.rows().toString())
                .toList();
    }

    @Test
    void whatBroughtNoPointsIsListed() {
        int year = 2023;
        var head = evaluations.ofYear(fixtures.office(), year).get(0);
        var view = evaluations.get(fixtures.office(), head.id());
        int missed = 0;
        for (var one : view.standings()) {
            var found = evaluations.indicator(
                    fixtures.office(), head.id(), one.unit().code(), 1);
            assertThat(found.missed())
                    .hasSize(found.score().asked() - found.score().cases());
            missed += found.missed().size();
        }
        assertThat(missed).isPositive();
    }

    @Test
    void theDemosYearIsPublishedAndItsObjectionDecided() {
        var head = evaluations.ofYear(fixtures.office(), 2023).get(0);
        var view = evaluations.get(fixtures.office(), head.id());
        assertThat(head.state()).isEqualTo(EvaluationState.PUBLISHED);
        var unit = evaluations.unit(
                fixtures.office(), head.id(), fixtures.unit("县交通运输局").code());
        assertThat(unit.standing().scores()).anyMatch(UnitScore::adjusted);
        assertThat(view.standings()).anyMatch(one -> one.veto() != null);
        for (var one : view.standings()) {
            if (one.veto() != null) {
                assertThat(one.grade()).isNotEqualTo(EvaluationGrade.EXCELLENT);
            }
            assertThat(one.raw())
                    .isEqualByComparingTo(one.scores().stream()
                            .filter(UnitScore::applies)
                            .map(UnitScore::points)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(one.total()).isLessThanOrEqualTo(one.most());
        }
    }
}
