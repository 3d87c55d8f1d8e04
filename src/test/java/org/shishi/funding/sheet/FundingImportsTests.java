package org.shishi.funding.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.funding.EntryFilter;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.MoneyWorkbook;
import org.shishi.funding.Quotas;
import org.shishi.funding.SetQuota;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.Level;
import org.shishi.project.ProjectFixtures;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;

@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class FundingImportsTests {

    private static final Actor FINANCE = new Actor(null, "finance", "财政局", null, "", Set.of(Role.FINANCE), null, false);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    @Autowired
    FundingImports imports;

    @Autowired
    FundingEntries entries;

    @Autowired
    Quotas quotas;

    @Autowired
    ProjectFixtures ledger;

    private String code;

    @BeforeEach
    void project() {
        ledger.units();
        code = ledger.project().enter();
    }

    @Test
    void amountsAreUnderstoodAndToldAsRead() {
        var trial = tried(
                row("2023-03-01", "到位", "1.2亿元"),
                row("2023-03-02", "到位", "１２，３４５．６７"),
                row("2023-03-03", "到位", "5000元"),
                row("2023-03-04", "到位", 12.5));
        assertThat(trial.rows()).extracting(SheetEntry::outcome).containsOnly(Outcome.NEW);
        assertThat(trial.rows().get(0).amount()).isEqualByComparingTo("12000");
        assertThat(trial.rows().get(0).notes())
                .extracting(SheetNote::ref, SheetNote::code, SheetNote::error)
                .containsExactly(tuple("F4", "funding.amount.read-as", false));
        assertThat(trial.rows().get(1).amount()).isEqualByComparingTo("12345.67");
        assertThat(trial.rows().get(2).amount()).isEqualByComparingTo("0.5");
        assertThat(trial.rows().get(3).notes()).isEmpty();
    }

    @Test
    void theUnitAboveTheTableHolds() {
        var sheet = MoneyWorkbook.sheet("单位:元", row("2023-03-01", "到位", 12345));
        assertThat(imports.tryOut(FINANCE, new SentFile("元.xlsx", sheet), DAY, EntryAnswers.NONE)
                        .rows()
                        .get(0)
                        .amount())
                .isEqualByComparingTo("1.2345");
    }

    @Test
    void whatIsWrongIsToldAtItsCell() {
        var trial = tried(
                row("2023-03-01", "到位", "0.0000001"),
                row("2023-03-01", "到位", -5),
                row("2024-01-09", "到位", 1),
                row("2022-12-31", "到位", 1),
                row("2023-03-01", "", 1),
                new Object[] {code, "2023-03-01", "到位", "县级", "", 1},
                new Object[] {"没有这个", "2023-03-01", "到位", "县级", "财政预算", 1},
                row("2023-03-01", "到位", "约100"),
                row("3月", "到位", 1),
                row("2023-03-01", "到位", "无"),
                new Object[] {code, "2023-03-01", "到位", "", "财政预算", 1},
                new Object[] {code, "2023-03-01", "到位", "县级", "定额保障", 1});
        assertThat(trial.rows())
                .flatExtracting(SheetEntry::notes)
                .extracting(SheetNote::ref, SheetNote::code)
                .contains(
                        tuple("F4", "sheet.money.below-a-cent"),
                        tuple("F5", "funding.amount.negative"),
                        tuple("B6", "funding.date.future"),
                        tuple("B7", "funding.date.before-year"),
                        tuple("C8", "funding.word.missing"),
                        tuple("E9", "funding.word.missing"),
                        tuple("A10", "funding.project.unknown"),
                        tuple("F11", "funding.amount.vague"),
                        tuple("B12", "funding.date.no-day"),
                        tuple("F13", "funding.amount.missing"),
                        tuple("D14", "funding.word.missing"),
                        tuple("E15", "funding.quota.township-only"));
        assertThat(trial.rows()).extracting(SheetEntry::outcome).containsOnly(Outcome.ERROR);
    }

    @Test
    void oneMistakeKeepsTheWholeSheetOut() {
        var sheet = MoneyWorkbook.sheet(row("2023-03-01", "到位", 1), row("很快", "到位", 1));
        refused(
                () -> imports.load(FINANCE, new SentFile("错.xlsx", sheet), DAY, EntryAnswers.NONE, Set.of(), true),
                "funding.import.faulty");
        assertThat(count()).isZero();
    }

    @Test
    void rowsAlikeAreAskedForAndTheAnswerDecides() {
        var sheet =
                MoneyWorkbook.sheet(row("2023-03-01", "到位", 7), row("2023-03-01", "到位", 7), row("2023-03-02", "到位", 7));
        refused(
                () -> imports.load(FINANCE, new SentFile("账.xlsx", sheet), DAY, EntryAnswers.NONE, Set.of(), false),
                "funding.import.unanswered");
        assertThat(imports.load(FINANCE, new SentFile("账.xlsx", sheet), DAY, EntryAnswers.NONE, Set.of(), true)
                        .entries())
                .isEqualTo(2);
        var again = imports.tryOut(FINANCE, new SentFile("账.xlsx", sheet), DAY, EntryAnswers.NONE);
        assertThat(again.count(Outcome.ASKED)).isEqualTo(3);
        refused(
                () -> imports.load(FINANCE, new SentFile("账.xlsx", sheet), DAY, EntryAnswers.NONE, Set.of(), true),
                "funding.import.nothing");
        assertThat(imports.load(FINANCE, new SentFile("账.xlsx", sheet), DAY, EntryAnswers.NONE, Set.of(5), true)
                        .entries())
                .isEqualTo(1);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void anUploadIsLookedAtAndAppliedOnce() {
        var sheet = MoneyWorkbook.sheet(row("2023-03-01", "支付", 3));
        long id = imports.upload(FINANCE, new SentFile("账.xlsx", sheet), null);
        assertThat(imports.get(FINANCE, id).asOf()).isEqualTo(ledger.today());
        assertThat(imports.trial(FINANCE, id, EntryAnswers.NONE).count(Outcome.NEW))
                .isEqualTo(1);
        assertThat(count()).isZero();
        assertThat(imports.apply(FINANCE, id, EntryAnswers.NONE, Set.of(), true))
                .isEqualTo(1);
        refused(() -> imports.apply(FINANCE, id, EntryAnswers.NONE, Set.of(), true), "funding.import.applied");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anUploadThatWasOnlyLookedAtIsPutAway() {
        long id = imports.upload(FINANCE, new SentFile("错.xlsx", MoneyWorkbook.sheet(row("很快", "支付", 3))), DAY);
        imports.discard(FINANCE, id);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> imports.get(FINANCE, id));
        var booked = new SentFile("账.xlsx", MoneyWorkbook.sheet(row("2023-03-01", "支付", 3)));
        long kept = imports.load(FINANCE, booked, DAY, EntryAnswers.NONE, Set.of(), true)
                .id();
        refused(() -> imports.discard(FINANCE, kept), "funding.import.applied");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aCodeInWideSmallLettersIsTheProject() {
        var wide = code.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(sign -> sign > ' ' && sign < 0x7f ? sign + 0xfee0 : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var row = row("2023-03-01", "支付", 3);
        row[0] = wide;
        assertThat(tried(row).count(Outcome.NEW)).isEqualTo(1);
    }

    @Test
    void aDayThatHasNotComeIsAskedAbout() {
        var csv = "资金台账 截至2098年1月8日\n单位:万元\n项目编号,日期,环节,资金级次,渠道,金额\n" + code + ",2023-03-01,支付,县级,财政预算,3\n";
        var sheet = new SentFile("账.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> imports.upload(FINANCE, sheet, null))
                .satisfies(asks -> assertThat(asks.questions().get(0).choices()).containsExactly("today"));
        long id = imports.upload(FINANCE, sheet.answered(Map.of("as-of", "today")), null);
        assertThat(imports.get(FINANCE, id).asOf()).isEqualTo(ledger.today());
        assertThat(imports.get(FINANCE, imports.upload(FINANCE, sheet, DAY)).asOf())
                .isEqualTo(DAY);
    }

    @Test
    void aSheetTakesBackWhatItBroughtAndWhatTheLedgerHas() {
        imports.load(
                FINANCE,
                new SentFile("一.xlsx", MoneyWorkbook.sheet(row("2023-03-01", "支付", 3))),
                DAY,
                EntryAnswers.NONE,
                Set.of(),
                true);
        long stored = found().get(0).id();
        var sheet = MoneyWorkbook.sheet(
                counter("2023-03-01", 5, "900", ""),
                counter("2023-04-01", -5, "901", "900"),
                counter("2023-05-01", -3, "", String.valueOf(stored)));
        imports.load(FINANCE, new SentFile("二.xlsx", sheet), DAY, EntryAnswers.NONE, Set.of(), true);
        assertThat(found().stream().map(FundingEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(found())
                .extracting(FundingEntry::counteredBy)
                .filteredOn(one -> one != null)
                .hasSize(2);
        var wrong = imports.tryOut(
                FINANCE,
                new SentFile(
                        "三.xlsx",
                        MoneyWorkbook.sheet(
                                counter("2023-05-01", -3, "", String.valueOf(stored)),
                                counter("2023-05-01", -4, "", "999999"),
                                counter("2023-05-01", 4, "", "999999"))),
                DAY,
                EntryAnswers.NONE);
        assertThat(wrong.rows())
                .flatExtracting(SheetEntry::notes)
                .extracting(SheetNote::code)
                .containsExactly("funding.countered", "funding.counter.unknown", "funding.counter.positive");
    }

    @Test
    void aSheetCannotGiveAwayMoreThanTheQuota() {
        var township = ledger.project().level(Level.TOWNSHIP).lead("温溪镇").enter();
        quotas.set(FINANCE, new SetQuota(2023, LocalDate.of(2023, 1, 1), new java.math.BigDecimal("50"), "", ""));
        var trial = imports.tryOut(
                FINANCE,
                new SentFile(
                        "定额.xlsx",
                        MoneyWorkbook.sheet(
                                new Object[] {township, "2023-03-20", "下达", "县级", "定额保障", 30},
                                new Object[] {township, "2023-03-21", "下达", "县级", "定额保障", 20.01})),
                DAY,
                EntryAnswers.NONE);
        assertThat(trial.rows().get(1).notes())
                .extracting(SheetNote::ref, SheetNote::code)
                .containsExactly(tuple("F5", "funding.quota.exceeded"));
    }

    @Test
    void theClerksSheetHoldsOwnProjectsOnlyAndNobodyElseSeesIt() {
        var clerk = new Actor(
                null, "clerk", "教育局", ledger.unit("县教育局"), "县教育局", Set.of(Role.DEPARTMENT_CLERK), null, false);
        var foreign = ledger.project().lead("县交通运输局").enter();
        var trial = imports.tryOut(
                clerk,
                new SentFile(
                        "账.xlsx",
                        MoneyWorkbook.sheet(row("2023-03-01", "支付", 1), row("2023-03-01", "下达", 1), new Object[] {
                            foreign, "2023-03-01", "支付", "县级", "财政预算", 1
                        })),
                DAY,
                EntryAnswers.NONE);
        assertThat(trial.rows())
                .extracting(SheetEntry::outcome)
                .containsExactly(Outcome.NEW, Outcome.ERROR, Outcome.ERROR);
        long id = imports.upload(FINANCE, new SentFile("账.xlsx", MoneyWorkbook.sheet(row("2023-03-01", "支付", 1))), DAY);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> imports.get(clerk, id));
    }

    private ImportCheck tried(Object[]... rows) {
        return imports.tryOut(FINANCE, new SentFile("账.xlsx", MoneyWorkbook.sheet(rows)), DAY, EntryAnswers.NONE);
    }

    private Object[] row(String on, String stage, Object amount) {
        return new Object[] {code, on, stage, "县级", "财政预算", amount};
    }

    private Object[] counter(String on, Object amount, String number, String of) {
        return new Object[] {code, on, "支付", "县级", "财政预算", amount, "", "", number, of};
    }

    private java.util.List<FundingEntry> found() {
        return entries.find(FINANCE, EntryFilter.of(2023, DAY, code), PageRequest.of(0, 50))
                .entries()
                .getContent();
    }

    private long count() {
        return found().size();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(message));
    }
}
