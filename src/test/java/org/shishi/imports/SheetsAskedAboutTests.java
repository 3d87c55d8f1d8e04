package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.shishi.imports.DrawnSheets.workbook;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.imports.DrawnSheets.Drawn;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What sheets leave open, and what becomes of them when a person has answered. */
@WholeApplication
class SheetsAskedAboutTests {

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TriedSheet tried(Upload file, @Nullable LocalDate asOf, String... answers) {
        return tried(file, asOf, Map.of(), answers);
    }

    private TriedSheet tried(
            Upload file, @Nullable LocalDate asOf, Map<Integer, @Nullable LedgerField> columns, String... answers) {
        var said = new HashMap<String, String>();
        Arrays.stream(answers).forEach(answer -> said.put(answer.split(":")[0], answer.split(":")[1]));
        var setup = new ImportSetup(null, null, null, asOf, columns, true, Level.TOWNSHIP, said);
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, file, setup));
    }

    private static Upload wild(String file) throws IOException {
        var path = "sheets-in-the-wild/" + file + ".xlsx";
        return new Upload(path, new ClassPathResource(path).getContentAsByteArray());
    }

    private static Upload csv(String text) {
        return new Upload("问.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void planAndActualAreMappedByAPersonAndTheStoryIsOffered() {
        var file = workbook(0, Drawn.of("Sheet1", """
                        某乡2023年八件实事完成情况
                        #|实事|计划|实际
                        1|村卫生室|300㎡,90万元|352㎡,101万元;2023年2月开工,2023年8月完工并通过验收
                        2|路灯|120盏|150盏,全部完成 (125 %)
                        """));
        var columns = new HashMap<Integer, @Nullable LedgerField>();
        columns.put(1, LedgerField.TITLE);
        columns.put(2, LedgerField.ANNUAL_TARGET);
        columns.put(3, LedgerField.PROGRESS_TEXT);
        var asked = tried(file, REPORT, columns);
        assertThat(asked.asked()).containsExactly("lead", "finished", "story");
        assertThat(asked.question("story").each().get(0).args().get(1).text())
                .isEqualTo("352㎡,101万元;2023年2月开工,2023年8月完工并通过验收");
        var taken = tried(file, REPORT, columns, "story:take", "lead:温溪镇", "finished:2023-12-20");
        assertThat(taken.asked()).isEmpty();
        assertThat(taken.row(3).values())
                .containsEntry("target", "300㎡,90万元")
                .containsEntry("progressNote", "352㎡,101万元;2023年2月开工,2023年8月完工并通过验收")
                .containsEntry("startedOn", "2023-02-01")
                .containsEntry("completedOn", "2023-08-31")
                .containsEntry("stage", "ACCEPTED");
        assertThat(taken.row(4).values()).containsEntry("target", "120盏").containsEntry("completedOn", "2023-12-20");
    }

    @Test
    void aStoryBecomesStagesOnTheirDays() {
        var file = workbook(0, Drawn.of("Sheet1", """
                        2023年“五件实事”
                        项目|年度目标|总投资(约)|计划竣工|完成情况|级别|牵头单位
                        集镇供水改造|改造管网4公里|260万元|2023年9月|2023年2月份完成招投标、2023年8月份全面完工、2023年12月9日完成验收|乡镇级|温溪镇
                        """));
        var left = tried(file, REPORT, "story:leave");
        assertThat(left.row(3).values())
                .doesNotContainKeys("stage", "completedOn")
                .containsEntry("progressNote", "2023年2月份完成招投标、2023年8月份全面完工、2023年12月9日完成验收");
        var setup = new ImportSetup(null, null, null, REPORT, Map.of(), true, null, Map.of("story", "take"));
        var done = imports.load(Actor.SYSTEM, file, setup, "核对后写入", true);
        assertThat(done.applied()).isTrue();
        try {
            var code = done.rows().get(2).code();
            assertThat(stage(code, "2023-08-30")).isEqualTo(Stage.NOT_STARTED);
            assertThat(stage(code, "2023-08-31")).isEqualTo(Stage.COMPLETED);
            assertThat(stage(code, "2023-12-08")).isEqualTo(Stage.COMPLETED);
            assertThat(stage(code, "2023-12-09")).isEqualTo(Stage.ACCEPTED);
        } finally {
            imports.undo(Actor.SYSTEM, done.view().id(), "试验");
        }
    }

    private Stage stage(String code, String on) {
        return projects.get(Actor.SYSTEM, code, LocalDate.parse(on)).project().stage();
    }

    @Test
    void workThatGoesOnWithoutABeginningIsAskedAbout() {
        var file = csv("2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,预计完工,状态,开工日期\n"
                + "S-1,县级,甲,县水利局,2024-02-01,在建,\nS-2,县级,乙,县水利局,2024-02-01,在建,2023-03-05\n"
                + "S-3,县级,丙,县水利局,2024-02-01,未开工,\n");
        var asked = tried(file, null);
        assertThat(asked.asked()).containsExactly("started");
        assertThat(asked.question("started").args()).extracting(NoteText::text).containsExactly("1", "3 甲");
        assertThat(tried(file, null, "started:2023-04-01").values("startedOn"))
                .containsExactly("2023-04-01", "2023-03-05", "");
        var unknown = tried(file, null, "started:as-of");
        assertThat(unknown.asked()).isEmpty();
        assertThat(unknown.result().rows().stream().filter(row -> row.outcome() == Outcome.NEW))
                .hasSize(3);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> tried(file, null, "started:none"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("imports.answer.unknown"));
    }

    @Test
    void aColumnThatIsNotReadIsNamedUntilSomebodySaysSo() {
        var file = csv("2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,计划,实际\nS-1,县级,甲,县水利局,300平方,修好\n");
        var first = tried(file, null);
        var columns = new HashMap<Integer, @Nullable LedgerField>();
        first.result().view().recognition().columns().stream()
                .filter(column -> !column.asked())
                .forEach(column -> columns.put(column.index(), column.field()));
        assertThat(first.notes("imports.column.unknown")).hasSize(2);
        assertThat(tried(file, null, columns).notes("imports.column.unknown")).hasSize(2);
        columns.put(4, null);
        assertThat(tried(file, null, columns).notes("imports.column.unknown")).hasSize(1);
    }

    @Test
    void aStatusThatIsNotUnderstoodIsAskedAboutAndTheRowSaysWhatIsWritten() {
        var file = csv("2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,预计完工,状态\n"
                + "S-1,县级,甲,县水利局,2024-02-01,已完成堰坝2座，其余正在施工招标\nS-2,县级,乙,县水利局,2024-02-01,2024年3月完工、2024年5月验收\n");
        var asked = tried(file, null);
        assertThat(asked.asked()).containsExactly("untold");
        assertThat(asked.said(3)).doesNotContain("imports.stage.answered");
        assertThat(tried(file, null, "untold:not-started").asked()).isEmpty();
        assertThat(tried(file, null, "untold:under-way", "started:as-of").values("stage"))
                .containsExactly("UNDER_WAY", "UNDER_WAY");
    }

    @Test
    void theYearOfTheCodesIsTheSheetsAndAFinishedProjectIsNotPutBackUnseen() {
        var done = jdbc.sql(
                        "select code from project where plan_year = 2023 and code like '2023-%' and stage = 'COMPLETED' order by code limit 1")
                .query(String.class)
                .single();
        var file = csv("项目台账\n项目编号,级别,项目名称,状态,形象进度\n%s,县级,,在建,80%%\n,,,在建,80%%\n".formatted(done));
        var read = tried(file, REPORT);
        assertThat(read.result().view().recognition().planYear()).isEqualTo(2023);
        assertThat(read.said()).contains("imports.year.from-codes");
        assertThat(read.said(3)).contains("project.stage.put-back");
    }

    @Test
    void aRowWithoutANameIsSaidToHaveNone() {
        var file = csv("2023年项目台账 截至2024年1月8日\n序号,项目名称,牵头单位,总投资\n1,甲,县水利局,5\n2,,县水利局,约500\n");
        assertThat(tried(file, null).row(4).notes()).extracting(Note::code).contains("imports.code.nameless");
    }

    @Test
    void percentsAndAmountsUnderAHeadingForWordsAreAskedAbout() {
        var file = csv("2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,预计完工,推进情况,备注,开工日期\n"
                + "S-1,县级,甲,县水利局,2024-02-01,80%,500万元,2023-03-05\nS-2,县级,乙,县水利局,2024-02-01,约55％,3.5亿元,2023-03-05\n");
        var asked = tried(file, null);
        assertThat(asked.asked()).containsExactly("column.5", "column.6");
        assertThat(asked.question("column.5").code()).isEqualTo("imports.question.column.words.PERCENT");
        var columns = new HashMap<Integer, @Nullable LedgerField>();
        columns.put(5, LedgerField.PERCENT);
        columns.put(6, LedgerField.REMARK);
        var answered = tried(file, null, columns);
        assertThat(answered.asked()).isEmpty();
        assertThat(answered.values("percent")).containsExactly(new BigDecimal("80"), new BigDecimal("55"));
        assertThat(answered.values("remark")).containsExactly("500万元", "3.5亿元");
    }

    @Test
    void aShortNameIsOfferedAsTheUnitThatItMayMean() {
        var file = csv("2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,完成时限\n"
                + "S-1,县级,甲,住建局,2024-12-31\nS-2,县级,乙,无此局,2024-12-31\n");
        var asked = tried(file, null);
        assertThat(asked.asked()).containsExactly("units", "unit.无此局");
        assertThat(asked.question("units").args().get(1).text()).isEqualTo("住建局 → 县住房和城乡建设局");
        assertThat(asked.row(3).outcome()).as("asked, and no error").isEqualTo(Outcome.NEW);
        assertThat(tried(file, null, "units:take").value(3, "leadUnit")).isEqualTo("县住房和城乡建设局");
        var left = tried(file, null, "units:leave");
        assertThat(left.asked()).as("then which unit it is").containsExactly("unit.住建局", "unit.无此局");
    }

    @Test
    void aDayThatHasNotComeIsAskedAbout() {
        var file = csv("2023年项目台账 截至2099年1月8日\n项目编号,级别,项目名称,牵头单位,完成时限\nS-1,县级,甲,县水利局,2024-12-31\n");
        var asked = tried(file, null);
        assertThat(asked.asked()).containsExactly("as-of");
        assertThat(asked.question("as-of").args().get(0).text()).isEqualTo("2099-01-08");
        assertThat(tried(file, REPORT).asked()).isEmpty();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> tried(file, LocalDate.parse("2099-01-08")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("imports.as-of.future"));
    }

    @Test
    void sumsOfGroupsAreHeldAgainstTheirGroupAndTheSumOfAllAgainstAll() {
        var file = csv("2023年项目台账 单位:万元\n序号,项目编号,项目名称,总投资\n一、教育,,,\n1,S-1,甲,100\n2,S-2,乙,200\n,,小计,300\n"
                + "二、交通,,,\n3,S-3,丙,50\n,,小 计,60\n合计,,,350\n");
        var read = tried(file, REPORT);
        assertThat(read.projects().map(ImportRow::title)).containsExactly("甲", "乙", "丙");
        assertThat(read.note("imports.total.group-differs"))
                .containsExactly("小计", "总投资", "60.00", "8", "50.00", "10.00");
        assertThat(read.said()).doesNotContain("imports.total.differs");
        assertThat(read.result().rows())
                .extracting(ImportRow::number, row -> row.kind().name())
                .contains(tuple(6, "TOTAL"), tuple(9, "TOTAL"), tuple(10, "TOTAL"), tuple(3, "SECTION"));
    }

    @Test
    void ofSeveralLedgersTheOpenOneIsTakenAndTheOthersAreNamed() {
        var rows = "%s年民生实事项目台账\n项目编号|级别|项目名称|牵头单位\nS-1|县级|%s|县水利局";
        var file = workbook(
                1,
                Drawn.of("去年", rows.formatted(2022, "旧步道")),
                Drawn.of("今年", rows.formatted(2023, "新步道")),
                Drawn.of("说明", "填表说明"));
        var read = tried(file, REPORT);
        assertThat(read.result().view().recognition().sheet()).isEqualTo("今年");
        assertThat(read.note("imports.sheet.others")).containsExactly("今年", "去年");
        assertThat(read.values("title")).containsExactly("新步道");
        var other = new ImportSetup("去年", null, null, REPORT, Map.of(), true);
        assertThat(new TriedSheet(imports.tryOut(Actor.SYSTEM, file, other)).values("title"))
                .containsExactly("旧步道");
    }

    @Test
    void aCategoryOverSeveralRowsIsEachRows() {
        var file = workbook(0, Drawn.of("Sheet1", """
                        2023年民生实事项目台账
                        分类|项目编号|级别|项目名称|牵头单位
                        教育|S-1|县级|甲|县教育局
                        |S-2|县级|乙|县教育局
                        |S-3|县级|丙|县教育局
                        交通|S-4|县级|丁|县交通运输局
                        """, "A3:A5"));
        assertThat(tried(file, REPORT).values("aspect")).containsExactly("教育", "教育", "教育", "交通");
    }

    @Test
    void aPercentBelowAConfirmedReportsIsAWarningWithBothAndTheirSource() {
        var told = jdbc.sql("""
                        select p.code, n.title, f.percent, f.valid_on, r.reason from project_progress f
                        join project_record r on r.id = f.record_id and r.command = 'REPORT'
                        join project p on p.id = f.project_id join project_now n on n.id = p.id
                        where f.withdrawn_by is null and f.percent between 20 and 90 and p.plan_year = 2023
                        order by p.code, f.valid_on limit 1""").query().singleRow();
        var file = csv("2023年项目台账\n项目编号,项目名称,形象进度\n%s,\"%s\",10%%\n".formatted(told.get("code"), told.get("title")));
        var setup = new ImportSetup(null, null, 2023, ((Date) told.get("valid_on")).toLocalDate(), Map.of(), false);
        var row = new TriedSheet(imports.tryOut(Actor.SYSTEM, file, setup)).row(3);
        var warning = row.notes().stream()
                .filter(note -> note.code().equals("project.percent.confirmed"))
                .findFirst()
                .orElseThrow();
        assertThat(warning.error()).isFalse();
        assertThat(new BigDecimal(warning.args().get(0).text())).isEqualByComparingTo((BigDecimal) told.get("percent"));
        assertThat(warning.args().get(1).text()).isEqualTo(told.get("reason"));
        assertThat(warning.args().get(2).text()).isEqualTo("10");
    }

    @Test
    void whatIsTriedIsWhatIsWrittenAlsoWithSignsThatNobodySees() throws IOException {
        var setup = new ImportSetup(null, null, null, REPORT, Map.of(), true);
        var done = imports.load(Actor.SYSTEM, wild("w-control-characters"), setup, "试验", false);
        try {
            assertThat(done.applied()).isTrue();
            assertThat(projects.get(Actor.SYSTEM, "2023-T-201", REPORT)
                            .project()
                            .description()
                            .wording()
                            .remark())
                    .isEqualTo("甲 乙");
        } finally {
            imports.undo(Actor.SYSTEM, done.view().id(), "试验");
        }
    }

    @Test
    void resultsByAreaBecomeThoseOfTheProjectsThatTheyLead() {
        var goal = jdbc.sql("""
                        select p.code, u.name as unit, i.name, i.unit as measure from project_now p
                        join unit u on u.id = p.lead_unit_id
                        join project_plan f on f.project_id = p.id and f.withdrawn_by is null
                        join project_indicator i on i.plan_id = f.id and i.direction = 'AT_LEAST'
                        where p.plan_year = 2024 order by p.code limit 1""").query().singleRow();
        var file = workbook(
                0, Drawn.of("Sheet1", """
                        2024年民生工程指标完成情况表
                        乡镇|%s(%s)|||改厕(座)||
                        |计划|完成|完成率|计划|完成|完成率
                        全县|10|9|90|5|5|100
                        %s|10|7|70|5|5|100
                        """.formatted(goal.get("name"), goal.get("measure"), goal.get("unit")), "A2:A3"));
        var asked = tried(file, null);
        assertThat(asked.asked()).containsExactly("matrix");
        assertThat(asked.note("imports.matrix.total-differs"))
                .containsExactly(goal.get("name") + "(" + goal.get("measure") + ")", "9", "7", "2");
        var row = asked.row(5);
        assertThat(row.code()).isEqualTo(goal.get("code"));
        assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(row.notes()).extracting(Note::code).contains("imports.matrix.result");
        assertThat(asked.projects())
                .as("both of the same row of the sheet")
                .extracting(ImportRow::number)
                .containsExactly(5, 5);
        assertThat(asked.projects().toList().get(1).notes())
                .extracting(Note::code)
                .containsExactly("imports.matrix.no-project");
        assertThat(tried(file, null, "matrix:leave").asked()).contains("title");

        var setup = new ImportSetup(null, null, null, null, Map.of(), false, null, Map.of("matrix", "take"));
        var done = imports.load(Actor.SYSTEM, file, setup, "试验", true);
        try {
            assertThat(projects.get(Actor.SYSTEM, row.code(), LocalDate.now(clock))
                            .plan()
                            .indicators())
                    .filteredOn(one -> one.name().equals(goal.get("name")))
                    .extracting(one -> one.result().stripTrailingZeros())
                    .containsExactly(new BigDecimal("7"));
        } finally {
            imports.undo(Actor.SYSTEM, done.view().id(), "试验");
        }
    }

    @Test
    void whatASheetSaysNowhereIsSaidForAllOfItsNewProjects() throws IOException {
        var setup = new ImportSetup(null, null, null, null, Map.of(), true, Level.COUNTY, "教育局", Map.of());
        var tried = new TriedSheet(imports.tryOut(Actor.SYSTEM, wild("05b-plan-and-actual"), setup));
        assertThat(tried.values("leadUnit")).containsOnly("县教育局");
        assertThat(tried.values("level")).containsOnly("COUNTY");
    }

    @Test
    void aCodeInSmallLettersIsTheProjectThatHasIt() {
        var project = jdbc.sql("select code, title from project_now where code ~ '^2023-X' order by code limit 1")
                .query()
                .singleRow();
        var file = csv("2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,备注\n%s,县级,\"%s改\",无\n"
                .formatted(project.get("code").toString().toLowerCase(java.util.Locale.ROOT), project.get("title")));
        var row = tried(file, null).row(3);
        assertThat(row.code()).isEqualTo(project.get("code"));
        assertThat(row.notes()).extracting(Note::code).contains("imports.code.read-as");
        assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void aProjectFoundByItsWordsKeepsThemAsTheyWereTyped() {
        var kept = jdbc.sql("""
                        select p.code, p.title from project_now p where p.plan_year = 2023 and p.title ~ '[0-9]'
                          and not exists (select 1 from project_now q where q.id <> p.id and q.title = p.title) order by p.code limit 1""").query().singleRow();
        var wide = kept.get("title")
                .toString()
                .codePoints()
                .map(c -> c > 0x20 && c < 0x7f ? c + 0xfee0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var file = csv("2023年项目台账 截至2024年1月8日\n序号,项目名称,备注\n1,\"%s\",\n".formatted(wide));
        var row = tried(file, null).row(3);
        assertThat(row.code()).isEqualTo(kept.get("code"));
        assertThat(row.values()).containsEntry("title", kept.get("title"));
        assertThat(List.copyOf(row.changes()))
                .noneMatch(change -> change.field().name().equals("TITLE"));
    }
}
