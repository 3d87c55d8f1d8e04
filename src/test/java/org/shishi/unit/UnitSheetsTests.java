package org.shishi.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.UnitImport.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class UnitSheetsTests {

    @Autowired
    UnitSheets sheets;

    @Autowired
    Units units;

    @Test
    void anOfficesOwnListNeedsNoCodes() {
        var csv = "青田县单位一览表\n序号,单位,性质\n1,县教育局,部门\n2,县大数据发展中心,部门\n3,县气象局\u200B,部门\n4,县航天局,\n";
        var rows = sheets.check(Actor.SYSTEM, of(csv)).rows();
        var education = units.directory().find("县教育局").orElseThrow();
        assertThat(rows)
                .extracting(UnitImport.Row::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.NEW, Outcome.NEW, Outcome.ERROR);
        assertThat(rows.get(0).code()).isEqualTo(education.code());
        assertThat(rows.get(1).code()).matches("\\d+").isNotEqualTo(rows.get(2).code());
        assertThat(units.directory().find("县大数据发展中心")).isEmpty();
    }

    @Test
    void aColumnOfCodesThatIsLeftBlankIsAsIfItWereNotThere() {
        var csv = "单位代码,单位名称,类别\n,县教育局,部门\n,县大数据发展中心,部门\n";
        var rows = sheets.check(Actor.SYSTEM, of(csv)).rows();
        assertThat(rows).extracting(UnitImport.Row::outcome).containsExactly(Outcome.UNCHANGED, Outcome.NEW);
    }

    /** All of a sheet are called departments: an office that has a kind of its own is asked about, and what changes is told. */
    @Test
    void anOfficeOfItsOwnKindIsAskedAbout() {
        var csv = "单位名称,单位性质\n清源县人民政府办公室,县直部门\n清源县政府督查室,县直部门\n县航天财政局,县直部门\n清源县人大办,部门\n县航天局,县直部门\n云中镇人民政府办公室,部门\n";
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> sheets.check(Actor.SYSTEM, of(csv)))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .contains("own-kind.县航天财政局")
                        .doesNotContain("own-kind.县航天局", "own-kind.云中镇人民政府办公室"));
        assertThat(UnitKind.named("清源县人民政府办公室")).contains(UnitKind.COUNTY_OFFICE);
        assertThat(UnitKind.named("县府办")).contains(UnitKind.COUNTY_OFFICE);
        assertThat(UnitKind.named("清源县政府督查室")).contains(UnitKind.INSPECTION_OFFICE);
        assertThat(UnitKind.named("清源县人大办")).contains(UnitKind.CONGRESS);
        assertThat(UnitKind.named("县纪委监委")).contains(UnitKind.DISCIPLINE);
        assertThat(UnitKind.named("县委组织部")).isEmpty();
        var bare = "单位名称,单位性质\n县航天财政局,县直部门\n";
        assertThat(sheets.check(Actor.SYSTEM, of(bare, Map.of("own-kind.县航天财政局", "UnitKind.FINANCE")))
                        .rows())
                .extracting(UnitImport.Row::kind)
                .containsExactly(UnitKind.FINANCE);
        var education = units.directory().find("县教育局").orElseThrow();
        var renamed = "单位代码,单位名称,类别\n" + education.code() + ",县教育体育局,纪委\n";
        assertThat(sheets.check(Actor.SYSTEM, of(renamed)).rows())
                .extracting(UnitImport.Row::nameBefore, UnitImport.Row::kindBefore, UnitImport.Row::kind)
                .containsExactly(tuple("县教育局", UnitKind.DEPARTMENT, UnitKind.DISCIPLINE));
    }

    /** What other sheets read as a unit that is there makes no second one in silence. */
    @Test
    void whatOtherSheetsCallAUnitIsAskedAbout() {
        var csv = "单位名称,类别\n青田县教育局,部门\n青田县水利局,部门\n县大数据发展中心,部门\n温溪镇人民政府,镇\n住建局,部门\n";
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> sheets.check(Actor.SYSTEM, of(csv)))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly("same.青田县教育局", "same.青田县水利局", "same.温溪镇人民政府", "same.住建局"));
        var bare = "单位名称,类别\n水利局,部门\n";
        assertThat(sheets.check(Actor.SYSTEM, of(bare, Map.of("same.水利局", "unit.same.yes")))
                        .rows())
                .extracting(UnitImport.Row::name, UnitImport.Row::outcome)
                .containsExactly(tuple("县水利局", Outcome.UNCHANGED));
        assertThat(sheets.check(Actor.SYSTEM, of(bare, Map.of("same.水利局", "unit.same.no")))
                        .rows())
                .extracting(UnitImport.Row::name, UnitImport.Row::outcome)
                .containsExactly(tuple("水利局", Outcome.NEW));
        var twice = "单位名称,类别\n水利局,部门\n县水利局,部门\n";
        assertThat(sheets.check(Actor.SYSTEM, of(twice, Map.of("same.水利局", "unit.same.yes")))
                        .rows())
                .extracting(UnitImport.Row::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.ERROR);
    }

    /** Of two rows, too, that other sheets would take for one unit: nothing is there yet that they could be held against. */
    @Test
    void whatIsWrittenTwiceInOneSheetIsAskedAbout() {
        var csv = "单位名称,类别\n县航天局,部门\n航天局,部门\n云中镇,镇\n云中镇人民政府,镇\n县海洋和渔业局,部门\n县海渔局,部门\n县林草局,部门\n";
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> sheets.check(Actor.SYSTEM, of(csv)))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly("twice.航天局", "twice.云中镇人民政府", "twice.县海渔局"));
        var answers = Map.of(
                "twice.航天局", "unit.twice.first",
                "twice.云中镇人民政府", "unit.twice.second",
                "twice.县海渔局", "unit.twice.other");
        assertThat(sheets.check(Actor.SYSTEM, of(csv, answers)).rows())
                .extracting(UnitImport.Row::name, UnitImport.Row::outcome)
                .containsExactly(
                        tuple("县航天局", Outcome.NEW),
                        tuple("航天局", Outcome.UNCHANGED),
                        tuple("云中镇人民政府", Outcome.NEW),
                        tuple("云中镇人民政府", Outcome.UNCHANGED),
                        tuple("县海洋和渔业局", Outcome.NEW),
                        tuple("县海渔局", Outcome.NEW),
                        tuple("县林草局", Outcome.NEW));
    }

    @Test
    void anotherWordForAndOrTheShortNameMakesNoSecondUnit() {
        var csv = "单位全称,简称,性质\n县住房与城乡建设局,住建局,部门\n县建设保障中心,住建局,部门\n县海洋和渔业局,—,部门\n县海洋与渔业局,,部门\n"
                + "县航天局,,部门\n县宇航中心,航天局,部门\n";
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> sheets.check(Actor.SYSTEM, of(csv)))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly(
                                "same.县住房与城乡建设局", "same.县建设保障中心", "twice.县建设保障中心", "twice.县海洋与渔业局", "twice.县宇航中心"));
    }

    /** Each word once, for all its rows. */
    @Test
    void kindsInOfficesOwnWordsAreAskedAbout() {
        var csv = "序号,单位,性质\n1,县航天局,政府工作部门\n2,县公路中心,事业单位\n3,县航海中心,事业单位\n4,云中镇,镇\n";
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> sheets.check(Actor.SYSTEM, of(csv)))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly("kind.政府工作部门", "kind.事业单位"));
        var answers = Map.of("kind.政府工作部门", "UnitKind.DEPARTMENT", "kind.事业单位", "UnitKind.DEPARTMENT");
        assertThat(sheets.check(Actor.SYSTEM, of(csv, answers)).rows())
                .extracting(UnitImport.Row::outcome)
                .containsOnly(Outcome.NEW);
    }

    @Test
    void aSheetTakesNoLongerNameThanTheForm() {
        for (int length : new int[] {60, 61, 502}) {
            var csv = "单位代码,单位名称,类别\nQT-LONG,%s,部门\n".formatted("永".repeat(length));
            var row = sheets.check(Actor.SYSTEM, of(csv)).rows().get(0);
            assertThat(row.messageKey()).isEqualTo(length > 60 ? "unit.name.long" : null);
            assertThat(row.value()).isEqualTo(length > 60 ? Integer.toString(length) : null);
        }
        var csv = "单位代码,单位名称,类别\n%s,县大数据发展中心,部门\n".formatted("7".repeat(31));
        assertThat(sheets.check(Actor.SYSTEM, of(csv)).rows())
                .extracting(UnitImport.Row::messageKey)
                .containsExactly("unit.code.long");
    }

    @Test
    void columnsThatNobodyReadsAreNamed() {
        var csv = "序号,单位代码,单位名称,类别,停用日期,备注,曾用名\n1,QT-NEW,县大数据发展中心,部门,2024-01-01,,大数据局\n";
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> sheets.check(Actor.SYSTEM, of(csv)))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly("column.停用日期"));
        assertThat(sheets.check(Actor.SYSTEM, of(csv, Map.of("column.停用日期", "leave")))
                        .totals())
                .extracting(TotalRows.Said::values)
                .containsExactly(List.of("曾用名", List.of("大数据局")));
    }

    private static SentFile of(String csv) {
        return of(csv, Map.of());
    }

    private static SentFile of(String csv, Map<String, String> answers) {
        return new SentFile("单位.csv", csv.getBytes(StandardCharsets.UTF_8), answers);
    }

    @Test
    void whatLooksLikeAUnitsNameIsItsName() {
        var education = units.directory().find("县教育局").orElseThrow();
        for (var name : new String[] {"县　教育局", "县 教育局", "县教育局\u200B", "\u3000县教育局"}) {
            var csv = "单位代码,单位名称,类别\n%s,%s,部门\n".formatted(education.code(), name);
            var rows = sheets.check(Actor.SYSTEM, of(csv)).rows();
            assertThat(rows).as(name).extracting(UnitImport.Row::outcome).containsExactly(Outcome.UNCHANGED);
        }
        assertThat(new SaveUnit("QT-DSJ", "县　大数据　中心", UnitKind.DEPARTMENT, true).name())
                .isEqualTo("县大数据中心");
    }

    @Test
    void anotherUnitCannotBeCalledWhatLooksTheSame() {
        var twin = new SaveUnit("QT-TWIN", "县教育局\u200B", UnitKind.DEPARTMENT, true);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> units.create(Actor.SYSTEM, twin))
                .matches(broken -> broken.code().equals("unit.name.taken"));
    }

    @Test
    void kindsAreReadAsOfficesWriteThem() {
        assertThat(UnitKind.ofWord("县直部门", "县气象局")).contains(UnitKind.DEPARTMENT);
        assertThat(UnitKind.ofWord("乡镇", "温溪镇人民政府")).contains(UnitKind.TOWN);
        assertThat(UnitKind.ofWord("乡镇(街道)", "鹤城街道办事处")).contains(UnitKind.STREET);
        assertThat(UnitKind.ofWord("镇街", "章村乡")).contains(UnitKind.RURAL_TOWNSHIP);
        assertThat(UnitKind.ofWord("乡镇", "县气象局")).isEmpty();
    }

    @Test
    void whatLooksLikeAnUnknownNameIsOffered() {
        assertThat(units.directory().near("县教育居")).startsWith("县教育局");
        assertThat(units.directory().near("某某集团")).isEmpty();
    }

    @Test
    void aUnitIsFoundByWhatTablesCallIt() {
        var directory = units.directory();
        assertThat(directory.name("青田县教育局")).contains("县教育局");
        assertThat(directory.name(" 教 育 局\u200B")).contains("县教育局");
        assertThat(directory.name("县水利局（项目中心）")).contains("县水利局");
        assertThat(directory.name("青田县鹤城街道办事处")).contains("鹤城街道");
        assertThat(directory.name("温溪镇人民政府")).contains("温溪镇");
        assertThat(directory.name("云和县教育局")).as("another county's").isEmpty();
    }
}
