package org.shishi.funding.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.funding.EnterMoney;
import org.shishi.funding.EntryFilter;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.FundingTier;
import org.shishi.funding.MoneyWorkbook;
import org.shishi.funding.ReverseEntry;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.span.BesideSpans;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;

/** What a sheet booked is taken back as one, each entry by a counter-entry of its own day. */
@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class EntrySheetUndoTests {

    private static final Actor FINANCE = new Actor(null, "finance", "财政局", null, "", Set.of(Role.FINANCE), null, false);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    @Autowired
    FundingImports imports;

    @Autowired
    FundingEntries entries;

    @Autowired
    FundingSummaries summaries;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    List<BesideSpans> beside;

    private String code = "";

    @BeforeEach
    void project() {
        ledger.units();
        code = ledger.project().enter();
    }

    @Test
    void everyDayAddsUpAsIfTheSheetHadNotBeen() {
        enter(FundingStage.PLANNED, "2023-02-01", "100");
        long id = load(row("2023-03-01", "到位", 30), row("2023-04-01", "支付", 12.5), row("2023-05-01", "支付", 7));
        assertThat(sum(FundingStage.PAID, "2023-05-01")).isEqualByComparingTo("19.5");
        assertThat(imports.undo(FINANCE, id, "单位写错")).isEqualTo(3);
        for (var day : List.of("2023-03-01", "2023-04-15", "2023-05-01", "2024-01-08")) {
            assertThat(sum(FundingStage.ARRIVED, day)).as(day).isZero();
            assertThat(sum(FundingStage.PAID, day)).as(day).isZero();
            assertThat(sum(FundingStage.PLANNED, day)).as(day).isEqualByComparingTo("100");
        }
        assertThat(beside).allSatisfy(kept -> assertThat(kept.differences()).isEmpty());
        assertThat(found()).as("nothing is gone").hasSize(7);
        assertThat(found())
                .filteredOn(entry -> entry.counterOf() != null)
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.note()).isEqualTo("单位写错"));
        var undone = Objects.requireNonNull(imports.get(FINANCE, id).undone());
        assertThat(undone.reason()).isEqualTo("单位写错");
        assertThat(imports.find(FINANCE, PageRequest.of(0, 20)))
                .filteredOn(one -> one.id() == id)
                .allSatisfy(one -> assertThat(one.undone()).isNotNull());
        refused(() -> imports.undo(FINANCE, id, "再撤"), "brought.undo.again");
        assertThat(load(row("2023-03-01", "到位", 30))).as("asks about no twin").isGreaterThan(id);
    }

    @Test
    void aReasonAndAnAppliedSheetAreNeeded() {
        long looked = imports.upload(FINANCE, sheet(row("2023-03-01", "到位", 30)), DAY);
        refused(() -> imports.undo(FINANCE, looked, "错"), "funding.import.undo.unapplied");
        refused(() -> imports.undo(FINANCE, load(row("2023-03-01", "到位", 30)), ""), "brought.undo.no-reason");
    }

    @Test
    void whatWasBookedOnItKeepsIt() {
        long id = load(row("2023-03-01", "计划", 30), row("2023-03-02", "到位", 20));
        enter(FundingStage.ARRIVED, "2023-06-01", "5");
        refused(() -> imports.undo(FINANCE, id, "错"), "funding.import.undo.later");
        long allocated = found().stream()
                .filter(entry -> entry.on().equals(LocalDate.of(2023, 6, 1)))
                .findFirst()
                .orElseThrow()
                .id();
        entries.reverse(FINANCE, allocated, new ReverseEntry(LocalDate.of(2023, 6, 1), "记错"));
        assertThat(imports.undo(FINANCE, id, "错")).isEqualTo(2);
    }

    @Test
    void anotherSourceOrAnEarlierStageFollowsNothing() {
        long id = load(row("2023-03-02", "到位", 20));
        enter(FundingStage.PLANNED, "2023-06-01", "50");
        assertThat(imports.undo(FINANCE, id, "错")).isEqualTo(1);
    }

    @Test
    void entriesTakenBackAndCounterEntriesKeepIt() {
        long first = load(row("2023-03-01", "到位", 30), row("2023-03-02", "到位", 8));
        long one = found().get(0).id();
        entries.reverse(FINANCE, one, new ReverseEntry(LocalDate.of(2023, 4, 1), "记错"));
        refused(() -> imports.undo(FINANCE, first, "错"), "funding.import.undo.countered");
        long other = found().stream()
                .filter(entry -> entry.counterOf() == null && entry.counteredBy() == null)
                .findFirst()
                .orElseThrow()
                .id();
        long second =
                load(new Object[] {code, "2023-05-01", "到位", "县级", "财政预算", -8, "", "", "", String.valueOf(other)});
        refused(() -> imports.undo(FINANCE, second, "错"), "funding.import.undo.counters");
    }

    @Test
    void aClerkTakesBackOnlyOwnSheets() {
        var clerk = new Actor(
                null, "clerk", "教育局", ledger.unit("县教育局"), "县教育局", Set.of(Role.DEPARTMENT_CLERK), null, false);
        long id = load(row("2023-03-01", "到位", 30));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> imports.undo(clerk, id, "错"));
    }

    private long load(Object[]... rows) {
        return imports.load(FINANCE, sheet(rows), DAY, EntryAnswers.NONE, Set.of(), false)
                .id();
    }

    private static SentFile sheet(Object[]... rows) {
        return new SentFile("账.xlsx", MoneyWorkbook.sheet(rows));
    }

    private Object[] row(String on, String stage, Object amount) {
        return new Object[] {code, on, stage, "县级", "财政预算", amount};
    }

    private void enter(FundingStage stage, String on, String amount) {
        entries.enter(
                FINANCE,
                new EnterMoney(
                        code,
                        stage,
                        FundingTier.COUNTY,
                        FundingChannel.BUDGET,
                        LocalDate.parse(on),
                        new BigDecimal(amount),
                        "",
                        "",
                        true));
    }

    private BigDecimal sum(FundingStage stage, String asOf) {
        return summaries
                .ofProject(FINANCE, 2023, code, LocalDate.parse(asOf))
                .sum()
                .of(stage);
    }

    private List<FundingEntry> found() {
        return entries.find(FINANCE, EntryFilter.of(2023, DAY, code), PageRequest.of(0, 50))
                .entries()
                .getContent();
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(message));
    }
}
