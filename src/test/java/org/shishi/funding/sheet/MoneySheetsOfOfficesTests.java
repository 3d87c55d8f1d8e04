package org.shishi.funding.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.funding.MoneyWorkbook;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.ProjectFixtures;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What other offices call things in a sheet of money, and what they have beside. */
@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class MoneySheetsOfOfficesTests {

    private static final Actor FINANCE = new Actor(null, "finance", "财政局", null, "", Set.of(Role.FINANCE), null, false);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    @Autowired
    FundingImports imports;

    @Autowired
    ProjectFixtures ledger;

    private String code;

    @BeforeEach
    void project() {
        ledger.units();
        code = ledger.project().enter();
    }

    /** Words that offices have for the same are known; others are asked about once. */
    @Test
    void wordsOfOfficesAreKnownAndOthersAreAskedAboutOnce() {
        var known = tried(
                new Object[] {code, "2023-03-01", "已支付", "县", "一般公共预算", 1},
                new Object[] {code, "2023-03-02", "支付资金", "省本级", "预算内", 2});
        assertThat(known.rows()).extracting(SheetEntry::stage).containsOnly(org.shishi.funding.FundingStage.PAID);
        assertThat(known.rows()).extracting(SheetEntry::channel).containsOnly(org.shishi.funding.FundingChannel.BUDGET);
        var asked = new SentFile(
                "账.xlsx", MoneyWorkbook.sheet(row("2023-03-01", "汇款", 1), row("2023-03-02", "汇款", 2), new Object[] {
                    code, "2023-03-03", "支付", "县级", "福利彩票", 1
                }));
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> imports.upload(FINANCE, asked, DAY))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(org.shishi.shared.SheetQuestion::key)
                        .containsExactly("word.环节.汇款", "word.渠道.福利彩票"));
        var said = asked.answered(Map.of("word.环节.汇款", "支付", "word.渠道.福利彩票", "其他"));
        var trial = imports.tryOut(FINANCE, said, DAY, EntryAnswers.NONE);
        assertThat(trial.count(Outcome.NEW)).isEqualTo(3);
        assertThat(imports.load(FINANCE, said, DAY, EntryAnswers.NONE, Set.of(), true)
                        .entries())
                .isEqualTo(3);
    }

    /** Two columns of money may say two things: one is left only where a person says so. */
    @Test
    void aSecondColumnOfMoneyStopsTheSheet() {
        var sheet = csv("项目编号,日期,环节,资金级次,渠道,金额（万元）,金额（元）,其中：财政", code + ",2023-03-01,支付,县级,财政预算,5,60000,3万元");
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> imports.upload(FINANCE, sheet, DAY))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(org.shishi.shared.SheetQuestion::key)
                        .containsExactly("column.金额(元)", "column.其中：财政"));
        var left = sheet.answered(Map.of("column.金额(元)", "leave", "column.其中：财政", "备注"));
        var trial = imports.tryOut(FINANCE, left, DAY, EntryAnswers.NONE);
        assertThat(trial.rows().get(0).amount()).isEqualByComparingTo("5");
        assertThat(trial.rows().get(0).note()).isEqualTo("3万元");
        assertThat(trial.totals()).isEmpty();
    }

    @Test
    void aHeadingThatIsMissingIsAskedForAndAColumnKeepsItsUnit() {
        var sheet = csv("项目编号,日期,环节,资金级次,渠道,支付金额（元）", code + ",2023-03-01,支付,县级,财政预算,60000");
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> imports.upload(FINANCE, sheet, DAY))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(org.shishi.shared.SheetQuestion::key)
                        .containsExactly("heading.金额"));
        var trial = imports.tryOut(FINANCE, sheet.answered(Map.of("heading.金额", "支付金额(元)")), DAY, EntryAnswers.NONE);
        assertThat(trial.rows().get(0).amount()).isEqualByComparingTo("6");
    }

    /** The total of the amounts is their sum, whatever the column is called, and never the number of rows. */
    @Test
    void theTotalUnderAnAmountIsHeldAgainstTheSum() {
        for (var heading : java.util.List.of("金额（元）", "金额", "支付金额（元）")) {
            var row = code + ",2023-03-0%d,支付,县级,财政预算,%d";
            var sheet =
                    csv("项目编号,日期,环节,资金级次,渠道," + heading, row.formatted(1, 300), row.formatted(2, 500), "合计,,,,,820");
            var said = heading.equals("支付金额（元）") ? sheet.answered(Map.of("heading.金额", "支付金额(元)")) : sheet;
            assertThat(imports.tryOut(FINANCE, said, DAY, EntryAnswers.NONE).totals())
                    .as(heading)
                    .extracting(org.shishi.sheet.reading.TotalRows.Said::code)
                    .containsExactly("sheet.total.differs");
        }
    }

    /** A row that is refused for its sign is in the sheet's sum all the same. */
    @Test
    void theTotalIsHeldAgainstAllRowsWithTheRefusedOnes() {
        var row = code + ",2023-03-0%d,支付,县级,财政预算,%d";
        var sheet = csv("项目编号,日期,环节,资金级次,渠道,金额（万元）", row.formatted(1, 100), row.formatted(2, -20), "合计,,,,,100");
        var totals = imports.tryOut(FINANCE, sheet, DAY, EntryAnswers.NONE).totals();
        assertThat(totals)
                .extracting(org.shishi.sheet.reading.TotalRows.Said::code)
                .containsExactly("sheet.total.differs");
        assertThat(totals.get(0).values()).endsWith("100", "80", "20");
    }

    @Test
    void aProjectIsFoundByItsTitleAndCodeAndTitleMayNotDiffer() {
        var other = ledger.project().title("东源镇敬老院改造").enter();
        ledger.project().title("双名路").enter();
        ledger.project().title("双名路").enter();
        var byTitle = imports.tryOut(
                FINANCE,
                csv(
                        "项目名称,日期,环节,资金级次,渠道,金额（万元）",
                        "东源镇敬老院改造,2023-03-01,支付,县级,财政预算,5",
                        "没有这个,2023-03-01,支付,县级,财政预算,5",
                        "双名路,2023-03-01,支付,县级,财政预算,5"),
                DAY,
                EntryAnswers.NONE);
        assertThat(byTitle.rows().get(0).code()).isEqualTo(other);
        assertThat(byTitle.rows().get(0).outcome()).isEqualTo(Outcome.NEW);
        assertThat(byTitle.rows())
                .flatExtracting(SheetEntry::notes)
                .extracting(SheetNote::ref, SheetNote::code)
                .containsExactly(tuple("A3", "funding.title.unknown"), tuple("A4", "funding.title.several"));
        var both = imports.tryOut(
                FINANCE,
                csv(
                        "项目编号,项目名称,日期,环节,资金级次,渠道,金额（万元）",
                        other + ",东源敬老院改造,2023-03-01,支付,县级,财政预算,5",
                        code + ",东源镇敬老院改造,2023-03-01,支付,县级,财政预算,5",
                        other + ",油竹小学食堂,2023-03-01,支付,县级,财政预算,5"),
                DAY,
                EntryAnswers.NONE);
        assertThat(both.rows())
                .flatExtracting(SheetEntry::notes)
                .extracting(SheetNote::ref, SheetNote::code)
                .containsExactly(tuple("A3", "sheet.title.other"), tuple("A4", "sheet.title.differs"));
    }

    /** A payment is never a year early: without a year a day is the last one until that of the sheet. */
    @Test
    void aDayWithoutAYearTakesThatOfTheSheet() {
        var trial = tried(row("1月2日", "支付", 1), row("12月20日", "支付", 2));
        assertThat(trial.rows())
                .extracting(SheetEntry::on)
                .containsExactly(LocalDate.of(2024, 1, 2), LocalDate.of(2023, 12, 20));
        var unknown = row("1月2日", "支付", 1);
        unknown[0] = "没有这个";
        assertThat(tried(unknown).rows().get(0).on()).isEqualTo(LocalDate.of(2024, 1, 2));
    }

    private static SentFile csv(String... lines) {
        return new SentFile("账.csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private ImportCheck tried(Object[]... rows) {
        return imports.tryOut(FINANCE, new SentFile("账.xlsx", MoneyWorkbook.sheet(rows)), DAY, EntryAnswers.NONE);
    }

    private Object[] row(String on, String stage, Object amount) {
        return new Object[] {code, on, stage, "县级", "财政预算", amount};
    }

    /** The unit that stands beside each row holds for that row; one that the heading contradicts is refused. */
    @Test
    void theUnitBesideEachRowIsThatOfItsAmount() {
        var heads = "项目编号,日期,环节,资金级次,渠道,%s,单位";
        var sheet = csv(
                heads.formatted("金额"),
                code + ",2023-03-01,支付,县级,财政预算,60000,元",
                code + ",2023-03-02,支付,县级,财政预算,5,万元",
                code + ",2023-03-03,支付,县级,财政预算,30,千元");
        var trial = imports.tryOut(FINANCE, sheet, DAY, EntryAnswers.NONE);
        assertThat(trial.rows())
                .extracting(row -> row.amount().stripTrailingZeros().toPlainString())
                .containsExactly("6", "5", "3");
        assertThat(trial.totals()).isEmpty();
        var other = csv(heads.formatted("金额（万元）"), code + ",2023-03-01,支付,县级,财政预算,60000,元");
        assertThat(imports.tryOut(FINANCE, other, DAY, EntryAnswers.NONE).count(Outcome.ERROR))
                .isEqualTo(1);
        var foreign = csv(heads.formatted("金额"), code + ",2023-03-01,支付,县级,财政预算,5,万美元");
        assertThat(imports.tryOut(FINANCE, foreign, DAY, EntryAnswers.NONE).open())
                .isTrue();
    }
}
