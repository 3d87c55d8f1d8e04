package org.shishi.sheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetFixtures;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.LedgerDate;
import org.shishi.sheet.reading.LedgerLevel;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.StatusMeaning;
import org.shishi.sheet.reading.UnitNames;

/** The county's ledger of 2023, cell by cell where it matters. */
class LedgersTests {

    private static final RecognisedLedger LEDGER =
            Ledgers.find(Sheets.read(SheetFixtures.ledger(), "qingtian-2023.xlsx"));
    private static final List<LedgerRow> ROWS = LEDGER.read(SheetFixtures.planYear(2023));

    @Test
    void theLedgerIsFoundAmongSevenSheets() {
        assertThat(LEDGER.sheetName()).isEqualTo("项目台账");
        assertThat(LEDGER.headerRow()).isEqualTo(3);
        assertThat(LEDGER.lastHeaderRow()).isEqualTo(4);
        assertThat(LEDGER.title().planYear()).isEqualTo(2023);
        assertThat(LEDGER.title().asOf()).isEqualTo("2024-01-08");
        assertThat(LEDGER.title().unit()).isEqualTo(MoneyUnit.TEN_THOUSAND_YUAN);
        assertThat(LEDGER.title().level()).isNull();
        assertThat(LEDGER.title().period()).isFalse();
    }

    @Test
    void everyColumnOfTheTwoLevelHeaderIsUnderstood() {
        assertThat(LEDGER.unknownColumns()).isEmpty();
        assertThat(LEDGER.mapping())
                .isEqualTo(Map.ofEntries(
                        Map.entry(LedgerField.SEQUENCE, 0),
                        Map.entry(LedgerField.CODE, 1),
                        Map.entry(LedgerField.LEVEL, 2),
                        Map.entry(LedgerField.ASPECT, 3),
                        Map.entry(LedgerField.TITLE, 4),
                        Map.entry(LedgerField.CONTENT, 5),
                        Map.entry(LedgerField.LEAD_UNIT, 6),
                        Map.entry(LedgerField.RESPONSIBLE_UNITS, 7),
                        Map.entry(LedgerField.LEADER, 8),
                        Map.entry(LedgerField.DEADLINE, 9),
                        Map.entry(LedgerField.TOTAL_INVESTMENT, 10),
                        Map.entry(LedgerField.FIXED_QUOTA, 11),
                        Map.entry(LedgerField.PERCENT, 12),
                        Map.entry(LedgerField.START_DATE, 13),
                        Map.entry(LedgerField.COMPLETION_DATE, 14),
                        Map.entry(LedgerField.FORECAST, 15),
                        Map.entry(LedgerField.PROBLEM, 16),
                        Map.entry(LedgerField.BLOCKER, 17),
                        Map.entry(LedgerField.STATUS, 18),
                        Map.entry(LedgerField.REMARK, 19)));
        assertThat(LEDGER.headings().get(10).group()).isEqualTo("资金");
        assertThat(LEDGER.headings().get(0).group()).isNull();
    }

    @Test
    void everyRowHasAnOutcomeAnd222AreProjects() {
        assertThat(ROWS).hasSize(226);
        assertThat(count(LedgerRow::kind)).isEqualTo(Map.of(RowKind.TITLE, 2L, RowKind.HEADER, 2L, RowKind.DATA, 222L));
        assertThat(ROWS).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    }

    @Test
    void levelsAndStatesAreThoseOfThePublishedReport() {
        var projects = projects();
        assertThat(projects.stream().collect(Collectors.groupingBy(LedgerRow::level, Collectors.counting())))
                .isEqualTo(Map.of(
                        LedgerLevel.PROVINCIAL, 48L,
                        LedgerLevel.MUNICIPAL, 59L,
                        LedgerLevel.COUNTY, 34L,
                        LedgerLevel.TOWNSHIP, 81L));
        assertThat(projects.stream().collect(Collectors.groupingBy(LedgerRow::status, Collectors.counting())))
                .isEqualTo(Map.of(
                        StatusMeaning.COMPLETED, 194L, StatusMeaning.UNDER_WAY, 27L, StatusMeaning.SUSPENDED, 1L));
        assertThat(projects.stream().filter(row -> row.date(LedgerField.FORECAST) != null))
                .hasSize(27);
        assertThat(projects.stream()
                        .map(row -> row.number(LedgerField.FIXED_QUOTA))
                        .filter(quota -> quota != null)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("2300");
    }

    @Test
    void aFinishedProvincialProjectIsReadWhole() {
        var row = row(5);
        assertThat(row.text(LedgerField.SEQUENCE)).isEqualTo("1");
        assertThat(row.words(LedgerField.CODE)).isEqualTo("2023-S-001");
        assertThat(row.level()).isEqualTo(LedgerLevel.PROVINCIAL);
        assertThat(row.words(LedgerField.ASPECT)).isNull();
        assertThat(row.words(LedgerField.TITLE)).isEqualTo("新增老年大学(学堂)4所");
        assertThat(row.words(LedgerField.CONTENT)).isEqualTo("年度目标:新增老年大学(学堂)4所。");
        assertThat(row.units(LedgerField.LEAD_UNIT)).isEqualTo(new UnitNames(List.of("县教育局"), false));
        assertThat(row.words(LedgerField.LEADER)).isEqualTo("分管教育副县长");
        assertThat(row.date(LedgerField.DEADLINE)).isEqualTo(LedgerDate.day(LocalDate.of(2023, 12, 31)));
        assertThat(row.number(LedgerField.TOTAL_INVESTMENT)).isEqualTo(new BigDecimal("872.07"));
        assertThat(row.number(LedgerField.FIXED_QUOTA)).isNull();
        assertThat(row.number(LedgerField.PERCENT)).isEqualTo(new BigDecimal("100"));
        assertThat(row.date(LedgerField.START_DATE).to()).isEqualTo("2023-02-09");
        assertThat(row.date(LedgerField.COMPLETION_DATE).to()).isEqualTo("2023-08-23");
        assertThat(row.date(LedgerField.FORECAST)).isNull();
        assertThat(row.status()).isEqualTo(StatusMeaning.COMPLETED);
    }

    @Test
    void theSuspendedProjectAndALateOneAreReadWhole() {
        var suspended = row(116);
        assertThat(suspended.words(LedgerField.CODE)).isEqualTo("2023-X-02-02");
        assertThat(suspended.words(LedgerField.ASPECT)).isEqualTo("2.健康医疗");
        assertThat(suspended.status()).isEqualTo(StatusMeaning.SUSPENDED);
        assertThat(suspended.number(LedgerField.PERCENT)).isEqualTo(new BigDecimal("20"));
        assertThat(suspended.words(LedgerField.BLOCKER)).isEqualTo("资金");
        assertThat(suspended.words(LedgerField.REMARK)).isEqualTo("经研究暂缓实施,待专项债资金到位后再开工建设");
        var late = row(150);
        assertThat(late.words(LedgerField.CODE)).isEqualTo("2023-Z-002-2");
        assertThat(late.level()).isEqualTo(LedgerLevel.TOWNSHIP);
        assertThat(late.number(LedgerField.PERCENT)).isEqualTo(new BigDecimal("49"));
        assertThat(late.date(LedgerField.FORECAST).to()).isEqualTo("2024-05-31");
        assertThat(late.words(LedgerField.PROBLEM)).isEqualTo("受政策处理等因素影响进度滞后。");
        assertThat(late.words(LedgerField.BLOCKER)).isEqualTo("政策处理");
    }

    @Test
    void fourProjectsAreTheTaskOfEveryTownship() {
        assertThat(projects().stream()
                        .filter(row -> row.units(LedgerField.RESPONSIBLE_UNITS).everyTownship()))
                .hasSize(4)
                .allSatisfy(row -> assertThat(
                                row.units(LedgerField.RESPONSIBLE_UNITS).names())
                        .containsExactly("县交通运输局"));
    }

    @Test
    void aMergedAspectIsReadInEveryRowOfItsGroup() {
        assertThat(row(112).words(LedgerField.ASPECT)).isEqualTo("1.教育优学");
        assertThat(row(114).words(LedgerField.ASPECT)).isEqualTo("1.教育优学");
        assertThat(row(145).words(LedgerField.ASPECT)).isEqualTo("10.便民服务");
        assertThat(projects().stream().filter(row -> row.words(LedgerField.ASPECT) != null))
                .hasSize(34);
    }

    @Test
    void theMappingCanBeCorrectedButNoFieldTakenTwice() {
        var corrections = new HashMap<Integer, LedgerField>();
        corrections.put(7, null);
        corrections.put(8, LedgerField.RESPONSIBLE_PERSON);
        var corrected = LEDGER.with(corrections);

        assertThat(corrected.unknownColumns()).extracting(Heading::text).containsExactly("责任单位");
        var row = corrected.read(SheetFixtures.planYear(2023)).get(4);
        assertThat(row.words(LedgerField.RESPONSIBLE_PERSON)).isEqualTo("分管教育副县长");
        assertThat(row.values()).doesNotContainKey(LedgerField.LEADER);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> LEDGER.with(Map.of(5, LedgerField.TITLE)))
                .matches(violation -> violation.code().equals("sheet.mapping.twice"));
    }

    @Test
    void aFileWithoutLedgerIsSaid() {
        var tables = Sheets.read("甲,乙\n1,2".getBytes(StandardCharsets.UTF_8), "a.csv");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Ledgers.find(tables))
                .matches(violation -> violation.code().equals("sheet.ledger.none"));
    }

    private static <K> Map<K, Long> count(java.util.function.Function<LedgerRow, K> key) {
        return ROWS.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static List<LedgerRow> projects() {
        return ROWS.stream().filter(row -> row.kind() == RowKind.DATA).toList();
    }

    private static LedgerRow row(int number) {
        return ROWS.get(number - 1);
    }
}
