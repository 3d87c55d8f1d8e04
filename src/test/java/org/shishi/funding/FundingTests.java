package org.shishi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.database.FreshDatabase;
import org.shishi.funding.check.CheckFinding;
import org.shishi.funding.check.FundingCheck;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.Level;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class FundingTests {

    private static final Actor FINANCE = new Actor(null, "finance", "财政局", null, "", Set.of(Role.FINANCE), null, false);
    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    @Autowired
    FundingEntries entries;

    @Autowired
    FundingSummaries summaries;

    @Autowired
    FundingChecks checks;

    @Autowired
    Quotas quotas;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void units() {
        ledger.units();
    }

    @Test
    void anAmountIsKeptToTheCent() {
        var code = ledger.project().enter();
        enter(code, FundingStage.PAID, "0.000001", "2023-05-01");
        enter(code, FundingStage.PAID, "123456789.123456", "2023-05-01");
        assertThat(sum(code, FundingStage.PAID, END)).isEqualByComparingTo("123456789.123457");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0000001, 2023-05-01, BUDGET, amount, funding.amount.too-fine",
        "-5, 2023-05-01, BUDGET, amount, funding.amount.negative",
        "0, 2023-05-01, BUDGET, amount, funding.amount.zero",
        "1, 2022-12-31, BUDGET, on, funding.date.before-year",
        "1, 2099-01-01, BUDGET, on, funding.date.future",
        "1, 2023-05-01, FIXED_QUOTA, channel, funding.quota.township-only"
    })
    void whatCannotBeIsRefusedBesideItsField(
            String amount, String on, FundingChannel channel, String field, String message) {
        var code = ledger.project().enter();
        refused(() -> entries.enter(FINANCE, entry(code, FundingStage.PAID, channel, amount, on, "")), field, message);
        assertThat(sum(code, FundingStage.PAID, LocalDate.of(2099, 12, 31))).isZero();
    }

    @Test
    void theFirstAndTheLastDayOfAnEntryAreTheYearsFirstAndToday() {
        var code = ledger.project().enter();
        enter(code, FundingStage.PAID, "1", "2023-01-01");
        enter(code, FundingStage.PAID, "1", ledger.today().toString());
        assertThat(sum(code, FundingStage.PAID, ledger.today())).isEqualByComparingTo("2");
    }

    @Test
    void theSameDocumentDateAndAmountIsAskedForAndEnteredWhenSaidToBeAnother() {
        var code = ledger.project().enter();
        var first = entry(code, FundingStage.ARRIVED, FundingChannel.BUDGET, "30", "2023-05-01", "青财〔2023〕5号");
        entries.enter(FINANCE, first);
        refused(() -> entries.enter(FINANCE, first), "another", "funding.same");
        entries.enter(FINANCE, first.confirmed());
        assertThat(sum(code, FundingStage.ARRIVED, END)).isEqualByComparingTo("60");
        var other = ledger.project().enter();
        entries.enter(
                FINANCE, entry(other, FundingStage.ARRIVED, FundingChannel.BUDGET, "30", "2023-05-01", "青财〔2023〕5号"));
    }

    @Test
    void anEntryIsTakenBackOnceAsAWholeAndBothStay() {
        var code = ledger.project().enter();
        var paid = enter(code, FundingStage.PAID, "12.5", "2023-05-01");
        var counter = entries.reverse(FINANCE, paid.id(), new ReverseEntry(day("2023-06-01"), "退回"));
        assertThat(counter.amount()).isEqualByComparingTo("-12.5");
        assertThat(counter.counterOf()).isEqualTo(paid.id());
        assertThat(sum(code, FundingStage.PAID, day("2023-05-31"))).isEqualByComparingTo("12.5");
        assertThat(sum(code, FundingStage.PAID, day("2023-06-01"))).isZero();
        assertThat(entries.get(FINANCE, paid.id()).counteredBy()).isEqualTo(counter.id());
        refused(
                () -> entries.reverse(FINANCE, paid.id(), new ReverseEntry(day("2023-06-01"), "再退")),
                null,
                "funding.countered");
        refused(
                () -> entries.reverse(FINANCE, counter.id(), new ReverseEntry(day("2023-06-01"), "再退")),
                null,
                "funding.countered");
        enter(code, FundingStage.PAID, "12.5", "2023-05-01");
    }

    @Test
    void anEntryIsNotTakenBackBeforeItsDayNorWithoutAReason() {
        var paid = enter(ledger.project().enter(), FundingStage.PAID, "1", "2023-05-01");
        refused(
                () -> entries.reverse(FINANCE, paid.id(), new ReverseEntry(day("2023-04-30"), "错")),
                "on",
                "funding.date.before-entry");
        refused(
                () -> entries.reverse(FINANCE, paid.id(), new ReverseEntry(day("2023-05-01"), " ")),
                "reason",
                "funding.reason.missing");
    }

    @Test
    void nothingThatWasEnteredCanBeChangedOrRemoved() {
        enter(ledger.project().enter(), FundingStage.PAID, "1", "2023-05-01");
        for (var sql :
                List.of("update funding_entry set amount = 2", "delete from funding_entry", "truncate funding_quota")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(sql).update());
        }
    }

    @Test
    void theLeadUnitsClerkEntersForItsOwnProjectsAndAllocatesNothing() {
        var clerk = new Actor(
                null, "clerk", "教育局", ledger.unit("县教育局"), "县教育局", Set.of(Role.DEPARTMENT_CLERK), null, false);
        var own = ledger.project().lead("县教育局").enter();
        var foreign = ledger.project().lead("县交通运输局").enter();
        entries.enter(clerk, entry(own, FundingStage.PAID, FundingChannel.BUDGET, "1", "2023-05-01", ""));
        for (var entry : List.of(
                entry(foreign, FundingStage.PAID, FundingChannel.BUDGET, "1", "2023-05-01", ""),
                entry(own, FundingStage.ALLOCATED, FundingChannel.BUDGET, "1", "2023-05-01", ""))) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> entries.enter(clerk, entry));
        }
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> entries.enter(
                        OFFICE, entry(own, FundingStage.PAID, FundingChannel.BUDGET, "1", "2023-05-01", "")));
    }

    @Test
    void severalAreEnteredTogetherOrNoneAndTheMessageStandsAtTheRow() {
        var code = ledger.project().enter();
        var right = entry(code, FundingStage.PAID, FundingChannel.BUDGET, "1", "2023-05-01", "");
        var wrong = entry(code, FundingStage.PAID, FundingChannel.BUDGET, "0", "2023-05-01", "");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> entries.enterAll(FINANCE, List.of(right, wrong)))
                .satisfies(e -> assertThat(e.field()).isEqualTo("rows[1].amount"));
        assertThat(sum(code, FundingStage.PAID, END)).isZero();
    }

    @Test
    void theQuotaIsNeverGivenAwayBeyondItsTotal() {
        var code = ledger.project().year(2024).level(Level.TOWNSHIP).lead("温溪镇").enter();
        refused(() -> allocate(code, "1", "2024-03-20"), "amount", "funding.quota.none");
        quotas.set(FINANCE, new SetQuota(2024, day("2024-01-05"), new BigDecimal("100"), "", ""));
        refused(() -> allocate(code, "100.000001", "2024-03-20"), "amount", "funding.quota.exceeded");
        allocate(code, "100", "2024-03-20");
        refused(() -> allocate(code, "0.000001", "2024-03-20"), "amount", "funding.quota.exceeded");
        assertThat(quotas.of(FINANCE, 2024, day("2024-01-04")).total()).isNull();
    }

    @Test
    void ofTwoWhoAllocateWhatIsLeftAtOnceOneIsRefused() throws Exception {
        var first = ledger.project().level(Level.TOWNSHIP).lead("温溪镇").enter();
        var second = ledger.project().level(Level.TOWNSHIP).lead("鹤城街道").enter();
        quotas.set(FINANCE, new SetQuota(2023, day("2023-01-01"), new BigDecimal("100"), "", ""));
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var tries = List.of(first, second).stream()
                    .map(code -> pool.submit(() -> {
                        start.await();
                        try {
                            allocate(code, "60", "2023-03-20");
                            return true;
                        } catch (RuleViolation refused) {
                            assertThat(refused.code()).isEqualTo("funding.quota.exceeded");
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdown();
        }
        var view = quotas.of(FINANCE, 2023, END);
        assertThat(view.allocated()).isEqualByComparingTo("60");
        assertThat(view.free()).hasValueSatisfying(free -> assertThat(free).isEqualByComparingTo("40"));
        refused(
                () -> quotas.set(FINANCE, new SetQuota(2023, day("2023-02-01"), new BigDecimal("59.99"), "", "")),
                "total",
                "funding.quota.below");
        allocate(other(first, second, view), "40", "2023-03-20");
        assertThat(quotas.of(FINANCE, 2023, END).used()).contains(new BigDecimal("100.00"));
    }

    private static String other(String first, String second, QuotaView view) {
        var has = view.parts().get(0).code();
        return has.equals(first) ? second : first;
    }

    @Test
    void everyCheckFindsWhatDoesNotFit() {
        var code = ledger.project().investment("90").enter();
        enter(code, FundingStage.PLANNED, "100", "2023-02-01");
        enter(code, FundingStage.ALLOCATED, "110", "2023-02-02");
        enter(code, FundingStage.ARRIVED, "120", "2023-03-01");
        enter(code, FundingStage.PAID, "130", "2023-04-01");
        enter(code, FundingStage.DONE, "121", "2023-04-01");
        assertThat(kinds(code, END))
                .containsExactlyInAnyOrder(
                        FundingCheck.PLAN_NOT_TOTAL,
                        FundingCheck.ALLOCATED_BEYOND_PLAN,
                        FundingCheck.ARRIVED_BEYOND_ALLOCATED,
                        FundingCheck.PAID_BEYOND_ARRIVED,
                        FundingCheck.DONE_BEYOND_ARRIVED,
                        FundingCheck.PAID_BEFORE_START);
        assertThat(kinds(code, day("2023-02-28")))
                .containsExactlyInAnyOrder(FundingCheck.PLAN_NOT_TOTAL, FundingCheck.ALLOCATED_BEYOND_PLAN);
        ledger.stage(code, Stage.UNDER_WAY, "2023-04-01");
        assertThat(kinds(code, END)).doesNotContain(FundingCheck.PAID_BEFORE_START);
    }

    @Test
    void aSpecialBondThatIsMissingAndAQuotaThatIsLeftAreFound() {
        var bond = ledger.project().adopted("2023-02-15").enter();
        entries.enter(
                FINANCE, entry(bond, FundingStage.PLANNED, FundingChannel.SPECIAL_BOND, "60000", "2023-02-15", ""));
        assertThat(kinds(bond, END)).containsExactly(FundingCheck.BOND_NOT_ARRIVED);
        entries.enter(
                FINANCE, entry(bond, FundingStage.ARRIVED, FundingChannel.SPECIAL_BOND, "60000", "2023-08-01", ""));
        assertThat(kinds(bond, END)).isEmpty();
        assertThat(kinds(bond, day("2023-07-31"))).containsExactly(FundingCheck.BOND_NOT_ARRIVED);

        var quota = ledger.project()
                .year(2030)
                .level(Level.TOWNSHIP)
                .adopted("2023-01-01")
                .quota("25")
                .enter();
        assertThat(checks.ofProject(FINANCE, 2030, LocalDate.of(2030, 12, 31), quota))
                .extracting(CheckFinding::kind)
                .containsExactly(FundingCheck.QUOTA_NOT_PROMISED);
    }

    @Test
    void aFindingRestsUntilItsDifferenceIsAnother() {
        var code = ledger.project().investment("90").enter();
        enter(code, FundingStage.PLANNED, "100", "2023-02-01");
        checks.acknowledge(FINANCE, code, FundingCheck.PLAN_NOT_TOTAL, END, "含征地补偿");
        assertThat(checks.ofProject(FINANCE, 2023, END, code)).singleElement().satisfies(finding -> {
            assertThat(finding.open()).isFalse();
            assertThat(finding.acknowledgement().reason()).isEqualTo("含征地补偿");
        });
        enter(code, FundingStage.PLANNED, "1", "2023-02-02");
        assertThat(checks.ofProject(FINANCE, 2023, END, code)).singleElement().matches(CheckFinding::open);
        refused(
                () -> checks.acknowledge(FINANCE, code, FundingCheck.QUOTA_UNSPENT, END, "x"),
                null,
                "funding.check.gone");
        refused(
                () -> checks.acknowledge(FINANCE, code, FundingCheck.PLAN_NOT_TOTAL, END, " "),
                "reason",
                "funding.reason.missing");
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> checks.acknowledge(OFFICE, code, FundingCheck.PLAN_NOT_TOTAL, END, "x"));
    }

    @Test
    void aProjectHasARowFromTheDayOfItsFirstEntryOn() {
        var later =
                ledger.project().year(2028).adopted("2023-01-01").lead("县教育局").enter();
        ledger.project().year(2028).adopted("2023-01-01").enter();
        book(later, "2028-05-02");
        assertThat(EachProject.of(summaries, FINANCE, 2028, day("2028-05-01"))).isEmpty();
        assertThat(EachProject.of(summaries, FINANCE, 2028, day("2028-05-02")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.code()).isEqualTo(later);
                    assertThat(row.leadUnit()).isEqualTo("县教育局");
                    assertThat(row.sums().amounts()).containsOnlyKeys(FundingStage.PAID);
                    assertThat(row.sums().entries()).isEqualTo(1);
                });
        var stranger = new Actor(null, "stranger", "路人", null, "", Set.of(), null, false);
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> EachProject.of(summaries, stranger, 2028, day("2028-05-02")));
    }

    @Test
    void listsSumsAndChecksCostTheSameHoweverMuchThereIs() {
        var code = ledger.project().year(2029).adopted("2023-01-01").enter();
        var filter = EntryFilter.of(2029, LocalDate.of(2029, 6, 1));
        bookThirtyTimes(code);
        long few = cost(filter);
        assertThat(few).isLessThanOrEqualTo(8);
        bookThirtyTimes(code);
        assertThat(entries.find(FINANCE, filter, PageRequest.of(0, 50))
                        .entries()
                        .getTotalElements())
                .isEqualTo(120);
        assertThat(cost(filter)).isEqualTo(few);
        assertThat(Statements.count(() -> EachProject.of(summaries, FINANCE, 2029, filter.asOf())))
                .isEqualTo(1);
        assertThat(EachProject.of(summaries, FINANCE, 2029, filter.asOf())).hasSize(61);
    }

    private void bookThirtyTimes(String code) {
        for (int i = 1; i <= 30; i++) {
            var other = ledger.project().year(2029).adopted("2023-01-01").enter();
            book(code, "2029-01-05");
            book(other, "2029-01-05");
        }
    }

    /** Past the rules, which enter nothing that is still to come. */
    private void book(String code, String on) {
        jdbc.sql("""
                        insert into funding_entry (project_id, stage, tier, channel, booked_on, amount, document_number,
                                                   note, recorded_at, actor)
                        select id, 'PAID', 'COUNTY', 'BUDGET', ?, 1, '', '', now(), 'test'
                        from project where code = ?""").params(day(on), code).update();
    }

    private long cost(EntryFilter filter) {
        return Statements.count(() -> {
            entries.find(FINANCE, filter, PageRequest.of(0, 50));
            summaries.of(FINANCE, filter.year(), filter.asOf(), MoneyGrouping.UNIT);
            summaries.curve(FINANCE, filter.year(), filter.asOf());
            quotas.of(FINANCE, filter.year(), filter.asOf());
            return checks.find(FINANCE, filter.year(), filter.asOf());
        });
    }

    private List<FundingCheck> kinds(String code, LocalDate asOf) {
        return checks.ofProject(FINANCE, 2023, asOf, code).stream()
                .map(CheckFinding::kind)
                .toList();
    }

    private void allocate(String code, String amount, String on) {
        entries.enter(FINANCE, entry(code, FundingStage.ALLOCATED, FundingChannel.FIXED_QUOTA, amount, on, ""));
    }

    private FundingEntry enter(String code, FundingStage stage, String amount, String on) {
        return entries.enter(FINANCE, entry(code, stage, FundingChannel.BUDGET, amount, on, ""));
    }

    private static EnterMoney entry(
            String code, FundingStage stage, FundingChannel channel, String amount, String on, String document) {
        return new EnterMoney(
                code, stage, FundingTier.COUNTY, channel, day(on), new BigDecimal(amount), document, "", false);
    }

    private BigDecimal sum(String code, FundingStage stage, LocalDate asOf) {
        return summaries.ofProject(FINANCE, 2023, code, asOf).sum().of(stage);
    }

    private static void refused(ThrowingCallable call, String field, String message) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.code()).isEqualTo(message);
            assertThat(e.field()).isEqualTo(field);
        });
    }
}
