package org.shishi.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellReading;
import org.shishi.sheet.FormulaGuard;
import org.shishi.sheet.SheetFixtures;
import org.shishi.sheet.ledger.HeadingWords;

class ReadValuesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80%(新区实验幼儿园进度滞后) | 80 | 新区实验幼儿园进度滞后",
                "８０％（新区实验幼儿园进度滞后） | 80 | 新区实验幼儿园进度滞后",
                "100% | 100 | ''",
                "80 | 80 | ''",
                "0 | 0 | ''",
                "0% | 0 | ''",
                "87.39% | 87.39 | ''",
                "101.91% | 101.91 | ''",
                "215% | 215 | ''",
                "0.5% | 0.5 | ''",
                "已完成80% | 80 | ''",
                "33%(北线未开工 | 33 | 北线未开工",
                "80%,场外工程滞后 | 80 | 场外工程滞后",
                "80%,计划年底前完成全部工程 | 80 | 计划年底前完成全部工程",
                "90%（其中土建100%） | 90 | 其中土建100%"
            })
    void aPercentageIsReadWithItsRemark(String text, BigDecimal percent, String remark) {
        var reading = ReadPercent.of(Cell.text("M5", text));

        assertThat(reading.value()).isEqualTo(percent);
        assertThat(reading.remark()).isEqualTo(remark);
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, sheet.percent.ambiguous",
        "1, sheet.percent.ambiguous",
        "-5%, sheet.percent.negative",
        "80%-85%, sheet.percent.unread",
        "主体80%, sheet.percent.unread",
        "土建80%装修20%, sheet.percent.unread",
        "80%。安装20%, sheet.percent.unread",
        "基本完成, sheet.percent.unread",
        "3所, sheet.percent.unread"
    })
    void aPercentageThatCanNotBeReadIsSaidAndKept(String text, String code) {
        var reading = ReadPercent.of(Cell.text("M5", text));

        assertThat(reading.value()).isNull();
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.problems()).containsExactly(ReadingProblem.error(code, text));
    }

    @Test
    void aPercentStyleSettlesWhatANumberMeans() {
        assertThat(ReadPercent.of(Cell.percent("M5", new BigDecimal("0.8"))).value())
                .isEqualTo(new BigDecimal("80"));
        assertThat(ReadPercent.of(Cell.percent("M5", BigDecimal.ONE)).value()).isEqualTo(new BigDecimal("100"));
        assertThat(ReadPercent.of(Cell.number("M5", new BigDecimal("80"))).value())
                .isEqualTo(new BigDecimal("80"));
        assertThat(ReadPercent.of(Cell.number("M5", new BigDecimal("0.8"))).isUnread())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "872.07 | 872.07 | ''",
                "300万元 | 300 | ''",
                "３００．５ | 300.5 | ''",
                "1,234,567.89 | 1234567.89 | ''",
                "1.2亿元 | 12000 | ''",
                "3000000元 | 300 | ''",
                "0.01元 | 0.000001 | ''",
                "约300万 | 300 | 约",
                "300（其中专项债200） | 300 | 其中专项债200",
                "¥25 | 25 | ''",
                "0 | 0 | ''"
            })
    void anAmountIsReadIntoTenThousands(String text, BigDecimal amount, String remark) {
        var reading = ReadMoney.of(Cell.text("K5", text), MoneyUnit.TEN_THOUSAND_YUAN);

        assertThat(reading.value()).isEqualTo(amount);
        assertThat(reading.remark()).isEqualTo(remark);
        assertThat(reading.isUnread()).isFalse();
        assertThat(reading.problems())
                .extracting(ReadingProblem::code)
                .allMatch(code -> code.equals("sheet.money.read-as") || code.equals("sheet.money.about"));
    }

    @ParameterizedTest
    @CsvSource({"约80%, 80", "80%以上, 80", "近八十%, ", "75%左右, 75"})
    void aPercentageThatIsNotExactIsSaidToBeRoundedAndLeavesNoRemark(String text, BigDecimal percent) {
        var reading = ReadPercent.of(Cell.text("M5", text));

        assertThat(reading.value()).isEqualTo(percent);
        assertThat(reading.remark()).isEmpty();
        assertThat(reading.problems())
                .extracting(ReadingProblem::code)
                .containsExactly(percent == null ? "sheet.percent.unread" : "sheet.percent.about");
    }

    @ParameterizedTest
    @CsvSource({"约500, 500", "500余万元, 500", "超300万, 300", "共300, "})
    void anAmountThatIsNotExactIsSaidToBeRounded(String text, BigDecimal amount) {
        var reading = ReadMoney.of(Cell.text("K5", text), MoneyUnit.TEN_THOUSAND_YUAN);

        assertThat(reading.problems())
                .filteredOn(problem -> problem.code().equals("sheet.money.about"))
                .hasSize(amount == null ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 | sheet.money.negative",
                "0.0000001 | sheet.money.below-a-cent",
                "300+200 | sheet.money.unread",
                "1,23 | sheet.money.unread",
                "若干 | sheet.money.unread",
                "三百万 | sheet.money.unread"
            })
    void anAmountThatCanNotBeReadIsSaidAndKept(String text, String code) {
        var reading = ReadMoney.of(Cell.text("K5", text), MoneyUnit.TEN_THOUSAND_YUAN);

        assertThat(reading.value()).isNull();
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.problems()).containsExactly(ReadingProblem.error(code, text));
    }

    @ParameterizedTest
    @CsvSource({"300美元, 美元", "3万美元, 万美元", "5亩, 亩"})
    void aUnitThatIsNotKnownIsNamedAndNotGuessed(String text, String word) {
        assertThat(ReadMoney.of(Cell.text("K5", text), MoneyUnit.TEN_THOUSAND_YUAN)
                        .problems())
                .containsExactly(ReadingProblem.error("sheet.money.unit-unknown", text, word));
    }

    @ParameterizedTest
    @CsvSource({
        "3000千元, 300.00",
        "5百元, 0.05",
        "5百万元, 500.00",
        "2千万, 2000.00",
        "1.2億元, 12000.00",
        "人民币500元, 0.05",
        "3十万元, 30.00"
    })
    void everyUnitIsTakenInItsSizeAndShown(String text, String shown) {
        var reading = ReadMoney.of(Cell.text("K5", text), MoneyUnit.TEN_THOUSAND_YUAN);
        assertThat(ReadMoney.shown(reading.value())).isEqualTo(shown);
        assertThat(reading.problems()).containsExactly(ReadingProblem.notice("sheet.money.read-as", text, shown));
    }

    @ParameterizedTest
    @CsvSource({
        "总投资(万元), 万元, TEN_THOUSAND_YUAN",
        "总投资（单位：千元）, 千元, THOUSAND_YUAN",
        "总投资/亿元, 亿元, HUNDRED_MILLION_YUAN",
        "总投资【百元】, 百元, HUNDRED_YUAN",
        "计划总投资万元, 万元, TEN_THOUSAND_YUAN",
        "金额(人民币元), 人民币元, YUAN",
        "金额(万美元), 万美元,"
    })
    void aHeadingSaysTheUnitOfItsAmounts(String heading, String word, MoneyUnit unit) {
        assertThat(UnitSaid.inHeading(heading)).contains(new UnitSaid(word, unit));
    }

    @Test
    void whatIsNoUnitOfMoneyIsNone() {
        for (var heading : List.of("总投资", "乡镇/街道", "总投资(约)", "建筑单元", "项目(个)", "资金来源")) {
            assertThat(UnitSaid.inHeading(heading)).as(heading).isEmpty();
        }
    }

    @Test
    void twoUnitsThatContradictAreNone() {
        var tenThousands = new UnitSaid("万元", MoneyUnit.TEN_THOUSAND_YUAN);
        var yuan = new UnitSaid("元", MoneyUnit.YUAN);
        assertThat(UnitSaid.agreed(tenThousands, yuan)).isEqualTo(new UnitSaid("万元、元", null));
        assertThat(UnitSaid.agreed(null, yuan)).isEqualTo(yuan);
        assertThat(UnitSaid.agreed(tenThousands, null)).isEqualTo(tenThousands);
        assertThat(UnitSaid.agreed(null, null)).isNull();
        assertThat(TitleFacts.of("某县台账\n金额：千元 截至2024年1月8日").unit()).isEqualTo(MoneyUnit.THOUSAND_YUAN);
        assertThat(TitleFacts.of("填报单位：县财政局").money()).isNull();
        assertThat(TitleFacts.of("单位:万元 单位:元").unit()).isNull();
    }

    @Test
    void whatWasReachedWhenIsFoundInAText() {
        var context = SheetFixtures.planYear(2025);
        assertThat(ReadStory.of("2025年2月份完成招投标、2025年8月份全面完工、2026年1月9日完成验收", context))
                .extracting(ReadStory.DatedStage::stage, stage -> stage.day().toString())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(StatusMeaning.COMPLETED, "2025-08-31"),
                        org.assertj.core.api.Assertions.tuple(StatusMeaning.ACCEPTED, "2026-01-09"));
        assertThat(ReadStory.of("预计2026年10月完工，已完成堰坝2座", context)).isEmpty();
        assertThat(ReadStory.of("2026年2月开工，2026年8月完工并通过验收", context))
                .extracting(ReadStory.DatedStage::stage, stage -> stage.day().toString())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(StatusMeaning.UNDER_WAY, "2026-02-01"),
                        org.assertj.core.api.Assertions.tuple(StatusMeaning.COMPLETED, "2026-08-31"),
                        org.assertj.core.api.Assertions.tuple(StatusMeaning.ACCEPTED, "2026-08-31"));
    }

    @Test
    void theTablesUnitCountsUnlessTheCellHasItsOwn() {
        var number = Cell.number("K5", new BigDecimal("2500000"));
        assertThat(ReadMoney.of(number, MoneyUnit.YUAN).value()).isEqualTo(new BigDecimal("250"));
        assertThat(ReadMoney.of("25万元", MoneyUnit.YUAN).value()).isEqualTo(new BigDecimal("25"));
        assertThat(ReadMoney.of("1.5", MoneyUnit.HUNDRED_MILLION_YUAN).value()).isEqualTo(new BigDecimal("15000"));
    }

    @Test
    void everyAmountOfCentsComesBackExactly() {
        var random = new Random(2023);
        for (var i = 0; i < 2000; i++) {
            var cents = BigDecimal.valueOf(random.nextLong(100_000_000_000L), 6);
            assertThat(ReadMoney.of(cents.toPlainString(), MoneyUnit.TEN_THOUSAND_YUAN)
                            .value())
                    .isEqualByComparingTo(cents);
            var cell = Cell.number("K5", CellReading.exact(Double.toString(cents.doubleValue())));
            assertThat(ReadMoney.of(cell, MoneyUnit.TEN_THOUSAND_YUAN).value()).isEqualByComparingTo(cents);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "县教育局 | 县教育局 | false",
                "县教育局、县财政局,县住房和城乡建设局 | 县教育局;县财政局;县住房和城乡建设局 | false",
                "县教育局，县财政局；县公安局 | 县教育局;县财政局;县公安局 | false",
                "县交通运输局、各乡镇(街道) | 县交通运输局 | true",
                "县交通运输局、各乡镇（街道） | 县交通运输局 | true",
                "各乡镇、街道 | '' | true",
                "各乡镇人民政府、县水利局 | 县水利局 | true",
                "各乡(镇、街道) | '' | true",
                "32个乡镇(街道) | '' | true",
                "全县各乡镇街道 | '' | true",
                "县 教 育 局 | 县教育局 | false",
                "县教育局 县财政局 | 县教育局;县财政局 | false",
                "县教育局、县教育局 | 县教育局 | false",
                "县交通运输局(公路、港航中心)、温溪镇 | 县交通运输局(公路、港航中心);温溪镇 | false",
                "牵头单位：县教育局 | 县教育局 | false"
            })
    void unitsOfOneCellAreTakenApart(String text, String names, boolean everyTownship) {
        var reading = ReadUnits.of(Cell.text("H5", text));

        assertThat(reading.value())
                .isEqualTo(new UnitNames(names.isEmpty() ? List.of() : List.of(names.split(";")), everyTownship));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void unitsThatAreNotNamedAreSaid() {
        var reading = ReadUnits.of("县教育局、有关乡镇");
        assertThat(reading.value()).isEqualTo(new UnitNames(List.of("县教育局"), false));
        assertThat(reading.problems()).containsExactly(ReadingProblem.notice("sheet.units.vague", List.of("有关乡镇")));
        assertThat(ReadUnits.of("县教育局等").problems()).hasSize(1);
        assertThat(ReadUnits.of("县教育局(牵头)、县财政局").remark()).isEqualTo("县教育局(牵头)");
    }

    @Test
    void unitsOnSeveralLinesAreTakenApart() {
        assertThat(ReadUnits.of("县教育局\n县财政局").value().names()).containsExactly("县教育局", "县财政局");
    }

    @ParameterizedTest
    @CsvSource({
        "已完工, COMPLETED, COMPLETED",
        "项目已竣工, COMPLETED, COMPLETED",
        "完成任务, TARGET_REACHED, PERIOD_DONE",
        "超额完成, TARGET_REACHED, PERIOD_DONE",
        "已完成, TARGET_REACHED, PERIOD_DONE",
        "提前完成年度任务。截至6月21日…, TARGET_REACHED, TARGET_REACHED",
        "基本完成, NEARLY_DONE, NEARLY_DONE",
        "按序时推进, ON_SCHEDULE, ON_SCHEDULE",
        "达序推进, ON_SCHEDULE, ON_SCHEDULE",
        "达序时进度, ON_SCHEDULE, ON_SCHEDULE",
        "顺利推进, ON_SCHEDULE, ON_SCHEDULE",
        "慢序时, BEHIND, BEHIND",
        "进度滞后, BEHIND, BEHIND",
        "未开工, NOT_STARTED, NOT_STARTED",
        "前期准备, PREPARING, PREPARING",
        "在建, UNDER_WAY, UNDER_WAY",
        "暂缓实施, SUSPENDED, SUSPENDED",
        "终止, TERMINATED, TERMINATED",
        "已投用, IN_USE, IN_USE",
        "通过验收, ACCEPTED, ACCEPTED",
        "已销号, CLOSED, CLOSED"
    })
    void statusWordsMeanTheProjectOrOnlyThePeriod(String text, StatusMeaning project, StatusMeaning period) {
        assertThat(ReadStatus.of(Cell.text("S5", text), StatusScope.PROJECT).value())
                .isEqualTo(project);
        assertThat(ReadStatus.of(Cell.text("S5", text), StatusScope.PERIOD).value())
                .isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已完成47个点位", "完成新增智仁乡托育机构", "未完成", "正常", "序", "在建议办理中"})
    void aWordInsideASentenceIsNoStatus(String text) {
        assertThat(ReadStatus.of(Cell.text("S5", text), StatusScope.PROJECT).problems())
                .containsExactly(ReadingProblem.error(
                        "sheet.status.unread", text, List.of("未开工", "前期", "在建", "完工", "投用", "验收", "销号", "暂缓", "终止")));
    }

    @Test
    void whatFollowsAStatusIsItsRemark() {
        var reading = ReadStatus.of(Cell.text("S5", "暂缓实施(专项债未到位)"), StatusScope.PROJECT);
        assertThat(reading.value()).isEqualTo(StatusMeaning.SUSPENDED);
        assertThat(reading.remark()).isEqualTo("专项债未到位");
    }

    @ParameterizedTest
    @CsvSource({"省级, PROVINCIAL", "市级, MUNICIPAL", "县 级, COUNTY", "乡镇级, TOWNSHIP", "街道, TOWNSHIP", "乡镇（街道）级, TOWNSHIP"})
    void levelsAreRead(String text, LedgerLevel level) {
        assertThat(ReadLevel.of(Cell.text("C5", text)).value()).isEqualTo(level);
    }

    @Test
    void aLevelIsFoundInWordsOnlyWhenThereIsOne() {
        assertThat(ReadLevel.mentioned("省级民生实事项目")).contains(LedgerLevel.PROVINCIAL);
        assertThat(ReadLevel.mentioned("列入市政府民生实事")).contains(LedgerLevel.MUNICIPAL);
        assertThat(ReadLevel.mentioned("省、市民生实事")).isEmpty();
        assertThat(ReadLevel.mentioned("省市县三级民生实事完成情况")).isEmpty();
        assertThat(ReadLevel.mentioned("完工时间延期")).isEmpty();
        assertThat(ReadLevel.mentioned("青田县2023年民生实事项目台账")).isEmpty();
    }

    @Test
    void stepsAreReadWithTheirTimes() {
        var reading = ReadMilestones.of("①2月上旬前,完成设计招标。②3月底前，完成图纸深化设计。③开工建设。", SheetFixtures.planYear(2023));

        assertThat(reading.value()).extracting(MilestoneText::mark).containsExactly("①", "②", "③");
        assertThat(reading.value())
                .extracting(
                        step -> step.date() == null ? null : step.date().to().toString())
                .containsExactly("2023-02-10", "2023-03-31", null);
        assertThat(reading.value().get(1).text()).isEqualTo("3月底前，完成图纸深化设计。");
    }

    @Test
    void stepsAreReadInOtherNumberingsAndATextWithoutAnyIsOneStep() {
        var context = SheetFixtures.planYear(2024);
        assertThat(ReadMilestones.of("(1)培训416人;(2)提升902人。", context).value())
                .extracting(MilestoneText::text)
                .containsExactly("培训416人", "提升902人。");
        assertThat(ReadMilestones.of("1.完成招标\n2.开工", context).value()).hasSize(2);
        assertThat(ReadMilestones.of("4月:完成筛查1480人(20%)。", context).value())
                .containsExactly(new MilestoneText(
                        "", "4月:完成筛查1480人(20%)。", ReadDate.of("4月", context).value()));
    }

    @Test
    void anErrorValueAndAnEllipsisAreSaid() {
        assertThat(ReadUnits.of(Cell.error("H5", "#REF!")).problems())
                .containsExactly(ReadingProblem.error("sheet.cell.error", "#REF!"));
        assertThat(ReadUnits.of(Cell.text("H5", "…")).problems())
                .containsExactly(ReadingProblem.notice("sheet.cell.elided"));
    }

    @Test
    void endlessTextIsReadInAnInstant() {
        for (var endless : List.of("已", "9", " ", "1,234", "各", ":", "(", "年", "①", "-", "有关", "乡镇", "今年", "=")) {
            var text = endless.repeat(60_000 / endless.length());
            var cell = Cell.text("A1", text);
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(5), () -> {
                ReadPercent.of(cell);
                ReadMoney.of(cell, MoneyUnit.YUAN);
                ReadDate.of(cell, SheetFixtures.planYear(2023));
                ReadUnits.of(cell);
                ReadStatus.of(cell, StatusScope.PROJECT);
                ReadLevel.of(cell);
                ReadLevel.mentioned(text);
                ReadMilestones.of(cell, SheetFixtures.planYear(2023));
                TitleFacts.of(text);
                HeadingWords.field(text);
                FormulaGuard.add(text);
            });
        }
    }
}
