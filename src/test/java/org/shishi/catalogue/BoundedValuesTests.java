package org.shishi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.period.ReportingPeriods;
import org.shishi.project.Light;
import org.shishi.project.warning.Lights;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a document can say is counted whole and kept in part, so that no ledger is too large for it. */
@WholeApplication
class BoundedValuesTests {

    private static final int FEW = 3;

    @Autowired
    List<ValueSource> sources;

    @Autowired
    ReportingPeriods periods;

    @Autowired
    Lights lights;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void eachValueKeepsItsFirstRowsAndCountsThemAll() {
        var few = composed(FEW);
        var whole = composed(Catalogue.MOST_ROWS);

        assertThat(few.values()).hasSameSizeAs(whole.values()).hasSizeGreaterThan(100);
        few.values().forEach((name, value) -> {
            var all = whole.values().get(name);
            var rows = all.rows().rows();
            assertThat(value.rows().rows()).as(name).isEqualTo(rows.subList(0, Math.min(FEW, rows.size())));
            assertThat(value.rows().size()).as(name).isEqualTo(rows.size());
            if (value.kind() == Value.Kind.FIGURE) {
                assertThat(value.text()).as(name).isEqualTo(all.text());
            }
        });
        assertThat(few.problems()).isEqualTo(whole.problems());
    }

    @Test
    void ofTheLightsOnlyThoseToldAreRead() {
        var first = lights.first(OFFICE, 2023, day("2024-01-08"), FEW);
        var red = first.of(Light.RED);
        assertThat(red.getContent())
                .hasSize(FEW)
                .allSatisfy(one -> assertThat(one.light().light()).isEqualTo(Light.RED));
        assertThat(red.getTotalElements())
                .isEqualTo(27)
                .isEqualTo(first.counts().of(Light.RED));

        var before = lights.first(OFFICE, 2023, day("2023-12-31"), FEW);
        assertThat(before.caughtUp().getTotalElements())
                .isEqualTo(before.counts().caughtUp())
                .isPositive();
    }

    private Composition composed(int most) {
        var values = new CompositionBuilder(most);
        var period = periods.ofYear(2023).get(8);
        var basis = new DocumentScope(
                2023,
                period,
                period.lastDay(),
                period.firstDay(),
                period.dueOn().plusDays(1));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> sources.forEach(source -> {
                    values.about(source.topic());
                    source.fill(OFFICE, basis, values);
                }));
        return values.done();
    }
}
