package org.shishi.superior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shishi.veto.VetoFixtures.YEAR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.superior.SuperiorImport.Fault;
import org.shishi.superior.SuperiorImport.Outcome;
import org.shishi.superior.SuperiorImport.Row;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.veto.VetoFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers from above by sheet: tried, named cell by cell, recorded as a whole, and once. */
@WholeApplication
class SuperiorNoticeSheetsTests {

    private static final String HEAD = "年度,发文日期,层级,上级单位,文号,类型,涉及单位,涉及项目,内容,回复期限\n";

    @LocalServerPort
    int port;

    @Autowired
    SuperiorNoticeSheets sheets;

    @Autowired
    JdbcClient jdbc;

    private VetoFixtures facts;
    private String code = "";

    @BeforeEach
    void facts(@Autowired ApplicationContext application) {
        facts = VetoFixtures.of(application);
        code = facts.unfinished();
    }

    private String row(String number, String rest) {
        return YEAR + "," + YEAR + "年10月20日,市级,市政府督查室," + number + "," + rest + "\n";
    }

    private static SentFile sent(String text) {
        return new SentFile("上级来文.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private SuperiorImport apply(String rows) {
        return sheets.apply(facts.actor("inspection"), sent(HEAD + rows));
    }

    private long written() {
        return jdbc.sql("select count(*) from superior_notice")
                .query(Long.class)
                .single();
    }

    @Test
    void aSheetIsTriedThenRecordedAndNotTwice() {
        var rows = row("表〔" + code + "〕1号", "通报滞后,," + code + ",进度滞后," + YEAR + "-10-30")
                + row("表〔" + code + "〕2号", "表扬,县交通运输局,,进度快,");
        long before = written();
        var tried = sheets.check(facts.actor("inspection"), sent(HEAD + rows));
        assertThat(tried.rows()).extracting(Row::outcome).containsExactly(Outcome.NEW, Outcome.NEW);
        assertThat(written()).isEqualTo(before);
        assertThat(apply(rows).applied()).isTrue();
        assertThat(written()).isEqualTo(before + 2);
        var again = apply(rows);
        assertThat(again.rows()).extracting(Row::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(written()).isEqualTo(before + 2);
        var otherwise = apply(rows.replace("进度快", "进度很快"));
        assertThat(otherwise.rows().get(1).faults())
                .containsExactly(
                        new Fault("E3", "superior.import.differs", List.of("表〔" + code + "〕2号", List.of("内容"))));
    }

    @Test
    void aStrokeIsNothingAndNoFault() {
        var rows = String.join(
                "",
                row("/", "表扬,县交通运输局,/,杠〔" + code + "〕一,/"),
                row("—", "表扬,无," + code + ",杠〔" + code + "〕二,-"),
                row("无", "表扬,县交通运输局,-,杠〔" + code + "〕三,—"),
                row("", "表扬,县交通运输局,,杠〔" + code + "〕四,无"));
        var tried = sheets.check(facts.actor("inspection"), sent(HEAD + rows));
        assertThat(tried.rows()).flatExtracting(Row::faults).isEmpty();
        assertThat(tried.rows()).extracting(Row::outcome).containsOnly(Outcome.NEW);
    }

    @Test
    void allThatIsWrongIsNamedAtItsCellAndNothingIsRecorded() {
        long before = written();
        var good = row("错〔" + code + "〕1号", "通报滞后,," + code + ",进度滞后,");
        var outcome = apply(good
                + row("错〔" + code + "〕2号", "大力表扬,县交通运输局,,,十月底")
                + row("错〔" + code + "〕3号", "表扬,,NO-SUCH,进度快,")
                + row("错〔" + code + "〕4号", "表扬,,,进度快,")
                + good);
        assertThat(outcome.applied()).isFalse();
        assertThat(written()).isEqualTo(before);
        assertThat(outcome.rows())
                .flatExtracting(Row::faults)
                .extracting(fault -> fault.ref() + " " + fault.code())
                .containsExactly(
                        "F3 superior.import.word",
                        "I3 superior.import.missing",
                        "J3 superior.import.day",
                        "H4 superior.project.unknown",
                        "G5 superior.nobody",
                        "E6 superior.import.twice");
    }

    @Test
    void whatIsLeftOpenIsAsked() {
        var text = "发文日期,层级,上级单位,类型,涉及单位,内容\n" + YEAR + "-10-20,市,市政府督查室,表扬,县交通运输所,进度快" + code + "\n";
        var asks = catchThrowableOfType(SheetAsks.class, () -> sheets.check(facts.actor("inspection"), sent(text)));
        assertThat(asks.questions())
                .extracting(SheetQuestion::key)
                .containsExactlyInAnyOrder("planYear", "unit.县交通运输所");
        var answered = sent(text).answered(Map.of("planYear", String.valueOf(YEAR), "unit.县交通运输所", "县交通运输局"));
        var outcome = sheets.apply(facts.actor("inspection"), answered);
        assertThat(outcome.applied()).isTrue();
    }

    /** As at every other door a project may be named by what it is called; code and title must be of one project. */
    @Test
    void projectsAreNamedByTheirTitlesToo() {
        var title = jdbc.sql("select title from project_now where code = ?")
                .param(code)
                .query(String.class)
                .single();
        var named = apply(row("题〔" + code + "〕1号", "通报滞后,,\"" + title + "\",进度滞后,"));
        assertThat(named.applied()).as(named.rows().toString()).isTrue();
        assertThat(jdbc.sql("""
                                select p.code from superior_notice n join superior_notice_project np on np.notice_id = n.id
                                join project p on p.id = np.project_id where n.number = ?""").param("题〔" + code + "〕1号").query(String.class).list())
                .containsExactly(code);
        var both = HEAD.replace("涉及项目", "项目编号").strip() + ",项目名称\n"
                + row("题〔" + code + "〕2号", "通报滞后,," + code + ",进度滞后,").strip() + ",毫不相干的另一项工程\n";
        assertThat(sheets.check(facts.actor("inspection"), sent(both)).rows())
                .flatExtracting(Row::faults)
                .extracting(Fault::code)
                .containsExactly("sheet.title.differs");
    }

    @Test
    void theNumberOfAPaperIsKnownByItsOtherNames() {
        for (var name : List.of("文件文号", "文件名称及文号", "发文文号")) {
            var text = HEAD.replace("文号", name) + row("名〔" + code + "〕3号", "通报滞后,," + code + ",进度滞后,");
            assertThat(sheets.check(facts.actor("inspection"), sent(text)).rows())
                    .extracting(Row::outcome)
                    .containsExactly(Outcome.NEW);
        }
        var text = HEAD.replace("文号", "红头号") + row("名〔2023〕4号", "通报滞后,," + code + ",进度滞后,");
        var asks = catchThrowableOfType(SheetAsks.class, () -> sheets.check(facts.actor("inspection"), sent(text)));
        assertThat(asks.questions()).extracting(SheetQuestion::key).containsExactly("column.红头号");
        assertThat(asks.questions().get(0).choices()).contains("文号");
    }

    /** However long the sheet is: what its rows are held against is looked up once. */
    @Test
    void aLongSheetAsksTheDatabaseNoMoreThanAShortOne() {
        IntFunction<String> rows = count -> IntStream.range(0, count)
                .mapToObj(i -> row("长〔" + code + "〕" + i + "号", "通报滞后,," + code + ",进度滞后,"))
                .collect(Collectors.joining());
        long few = Statements.count(() -> sheets.check(facts.actor("inspection"), sent(HEAD + rows.apply(1))));
        assertThat(Statements.count(() -> sheets.check(facts.actor("inspection"), sent(HEAD + rows.apply(40)))))
                .isEqualTo(few);
    }

    /** A paper without a number has nothing in the database that keeps a second one out: whoever comes second waits and looks then. */
    @Test
    void twoPeopleAtOnceRecordAPaperOnce() throws Exception {
        var rows = row("", "表扬,县交通运输局,,同时" + code + ",");
        var inspection = facts.actor("inspection");
        long before = written();
        Callable<SuperiorImport> apply = () -> sheets.apply(inspection, sent(HEAD + rows));
        var both = Executors.newFixedThreadPool(2);
        try {
            for (var done : both.invokeAll(List.of(apply, apply))) {
                assertThat(done.get().hasErrors()).isFalse();
            }
        } finally {
            both.shutdown();
        }
        assertThat(written()).isEqualTo(before + 1);
    }

    /** What comes out goes in, also what was withdrawn or answered. */
    @Test
    void theExportIsTheImport() {
        long id = facts.recorded(SuperiorNoticeKind.LATE, code);
        jdbc.sql(
                        "update superior_notice set withdrawn_reason = '重复', withdrawn_name = 'x', withdrawn_on = issued_on where id = ?")
                .param(id)
                .update();
        facts.recorded(SuperiorNoticeKind.PRAISE, code);
        var inspection = Visitor.signedIn(port, "inspection");
        long before = written();
        for (var year : List.of(YEAR, 2023)) {
            var sheet = inspection.bytes("/superior-notices/export.xlsx?year=" + year);
            var answer = inspection.upload("/api/v1/superior-notices/import", "file", "回来.xlsx", sheet);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.body())
                    .contains("UNCHANGED")
                    .doesNotContain("\"NEW\"")
                    .contains("\"totals\":[]");
        }
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void thePageTriesFirstAndKeepsTheFile() {
        var inspection = Visitor.signedIn(port, "inspection");
        var csv = (HEAD + row("页〔" + code + "〕1号", "表扬,县交通运输局,,进度快,")).getBytes(StandardCharsets.UTF_8);
        var tried = Jsoup.parse(inspection
                .upload("/superior-notices/import?checkOnly=true", "file", "来文.csv", csv)
                .body());
        assertThat(tried.select("#outcome").text()).contains("新登记 1 件");
        var kept = tried.select("#kept input[name=kept]").attr("value");
        long before = written();
        var done = Jsoup.parse(inspection
                .post("/superior-notices/import", Map.of("kept", kept))
                .body());
        assertThat(done.select("#outcome").text()).contains("已登记 1 件");
        assertThat(written()).isEqualTo(before + 1);
    }
}
