package org.shishi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.funding.check.CheckCount;
import org.shishi.funding.check.CheckFinding;
import org.shishi.funding.check.FundingCheck;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Actor;
import org.shishi.policy.Relation;
import org.shishi.policy.Role;
import org.shishi.policy.Scope;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.span.BesideSpans;
import org.shishi.shared.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of the checks from when to when, held against judging every project. */
@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class FindingsKeptTests {

    private static final Actor FINANCE = new Actor(null, "finance", "财政局", null, "", Set.of(Role.FINANCE), null, false);
    private static final LocalDate END = LocalDate.of(2023, 12, 31);
    private static final Scope EVERYTHING = new Scope(Set.of(Relation.COUNTY), null, null);

    /** Each entry of a project that the ledger of the day knows, against what the sums by level or by unit say. */
    private static final String ADDED_UP = """
            with added as (
                select p.plan_year, p.%2$s, e.stage, e.tier, e.channel, e.booked_on, sum(e.amount) as amount, count(*) as entries
                from project_as_of(:asOf) p
                join funding_entry e on e.project_id = p.id and e.booked_on <= :asOf group by 1, 2, 3, 4, 5, 6),
            summed as (
                select s.plan_year, s.%2$s, s.stage, s.tier, s.channel, s.booked_on, sum(s.amount) as amount, sum(s.entries) as entries
                from %1$s s where s.counts_on <= :asOf
                group by 1, 2, 3, 4, 5, 6 having sum(s.entries) <> 0)
            select stage || ' ' || booked_on
            from added a full join summed s using (plan_year, %2$s, stage, tier, channel, booked_on)
            where (a.amount, a.entries) is distinct from (s.amount, s.entries)""";

    @Autowired
    FundingEntries entries;

    @Autowired
    FundingChecks checks;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FundingSummaries summaries;

    @Autowired
    SumRows sums;

    @Autowired
    LedgerBatches batches;

    @Autowired
    List<BesideSpans> beside;

    private long sheets = 1000;

    @BeforeEach
    void units() {
        ledger.units();
    }

    @Test
    void whatIsKeptOfFindingsIsWhatJudgingEveryProjectFinds() {
        var random = new Random(7);
        for (int i = 0; i < 6; i++) {
            var code = ledger.project()
                    .investment("90")
                    .annual(i % 2 == 0 ? "40" : null)
                    .quota("20")
                    .enter();
            for (int n = 0; n < 12; n++) {
                happen(code, random);
            }
            keptAgrees(day("2023-01-01").plusDays(random.nextInt(365)));
        }
        var some = checks.page(FINANCE, 2023, END, null, PageRequest.of(0, 1)).get(0);
        checks.acknowledge(FINANCE, some.code(), some.kind(), END, "已核实");
        keptAgrees(END);
        assertThat(beside).allSatisfy(kept -> assertThat(kept.differences()).isEmpty());
        jdbc.sql("update funding_finding set amount = amount + 1").update();
        assertThat(beside).anySatisfy(kept -> assertThat(kept.differences()).isNotEmpty());
        beside.forEach(BesideSpans::rebuild);
        keptAgrees(END);
    }

    @Test
    void thePlanBySourceIsHeldAgainstTheInvestmentOfTheYear() {
        var fits = ledger.project().investment("90").annual("40").enter();
        var differs = ledger.project().investment("90").annual("50").enter();
        var inAll = ledger.project().investment("90").enter();
        for (var code : List.of(fits, differs, inAll)) {
            entries.enter(
                    FINANCE,
                    new EnterMoney(
                            code,
                            FundingStage.PLANNED,
                            FundingTier.COUNTY,
                            FundingChannel.OTHER,
                            day("2023-02-01"),
                            new BigDecimal("40"),
                            "",
                            "",
                            false));
        }
        assertThat(checks.ofProject(FINANCE, 2023, END, fits)).isEmpty();
        assertThat(checks.ofProject(FINANCE, 2023, END, differs))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FundingCheck.PLAN_NOT_TOTAL);
                    assertThat(finding.against()).isEqualTo("50");
                });
        assertThat(checks.ofProject(FINANCE, 2023, END, inAll))
                .singleElement()
                .satisfies(finding -> assertThat(finding.against()).isEqualTo("90"));
        keptAgrees(END);
    }

    private void happen(String code, Random random) {
        var stages = FundingStage.values();
        var on = day("2023-01-01").plusDays(random.nextInt(300));
        switch (random.nextInt(7)) {
            case 2 -> moved(code, on, random);
            case 0 -> whatever(() -> ledger.stage(code, Stage.UNDER_WAY, on.toString()));
            case 1 -> whatever(() -> ledger.stage(code, Stage.COMPLETED, on.toString()));
            default ->
                whatever(() -> entries.enter(
                        FINANCE,
                        new EnterMoney(
                                code,
                                stages[random.nextInt(stages.length)],
                                FundingTier.COUNTY,
                                random.nextBoolean() ? FundingChannel.BUDGET : FundingChannel.SPECIAL_BOND,
                                on,
                                BigDecimal.valueOf(10 + random.nextInt(90)),
                                "",
                                "",
                                false)));
        }
    }

    /** The project gets another level, another unit, or keeps them. */
    private void moved(String code, LocalDate on, Random random) {
        var row = new LedgerEntry()
                .with(Field.CODE, code)
                .with(Field.LEVEL, Level.values()[random.nextInt(2)])
                .with(Field.LEAD_UNIT, random.nextBoolean() ? "县教育局" : "县交通运输局");
        batches.apply(ProjectFixtures.OFFICE, sheets++, "更正", List.of(row), on);
    }

    /** What the rules refuse has not happened. */
    private static void whatever(Runnable happening) {
        try {
            happening.run();
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isNotEmpty();
        }
    }

    private void keptAgrees(LocalDate asOf) {
        agree("funding_sum", "level", asOf);
        agree("funding_unit_sum", "lead_unit_id", asOf);
        for (var by : MoneyGrouping.values()) {
            var added = sums.grouped(new EntryQuery(EntryFilter.of(2023, asOf), EVERYTHING, END), by);
            assertThat(summaries.of(FINANCE, 2023, asOf, by).rows()).isEqualTo(added);
        }
        var judged = checks.find(FINANCE, 2023, asOf);
        var counted = checks.counts(FINANCE, 2023, asOf);
        assertThat(counted.stream().mapToLong(CheckCount::all).sum())
                .as("on %s", asOf)
                .isEqualTo(judged.size());
        assertThat(counted.stream().mapToLong(CheckCount::open).sum())
                .isEqualTo(judged.stream().filter(CheckFinding::open).count());
        var paged = new ArrayList<CheckFinding>();
        for (int page = 0; page * 3 < judged.size(); page++) {
            paged.addAll(checks.page(FINANCE, 2023, asOf, null, PageRequest.of(page, 3)));
        }
        assertThat(paged)
                .isEqualTo(judged.stream()
                        .sorted(Comparator.comparing(finding -> !finding.open()))
                        .toList());
    }

    private void agree(String sums, String of, LocalDate asOf) {
        assertThat(jdbc.sql(ADDED_UP.formatted(sums, of))
                        .param("asOf", asOf)
                        .query(String.class)
                        .list())
                .as("%s on %s", sums, asOf)
                .isEmpty();
    }
}
