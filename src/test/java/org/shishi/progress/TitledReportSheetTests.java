package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.OFFICE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.progress.sheet.ReportImport;
import org.shishi.progress.sheet.ReportImport.Fault;
import org.shishi.progress.sheet.ReportImport.Outcome;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A sheet of reports that names its projects as people do, without their codes. */
@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, ReportFixtures.class})
@FreshDatabase
class TitledReportSheetTests {

    @Autowired
    ReportSheets sheets;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    ReportFixtures told;

    @Autowired
    TestClock clock;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private String title = "";
    private String road = "";

    @BeforeEach
    void oneRoad() {
        clock.set("2023-10-20");
        told.year2023();
        title = "新建" + NUMBERS.incrementAndGet() + "号路（一期）";
        road = underWay(ledger.project().title(title).enter());
    }

    private String plain() {
        return title.replace('（', '(').replace('）', ')');
    }

    private String underWay(String code) {
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        return code;
    }

    @Test
    void aProjectIsFoundByItsTitle() {
        var row = check("项目名称,报送期,填报单位,形象进度", plain() + ",2023年9月下半月,县教育局,70%").get(0);
        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.project()).isEqualTo(road);
        var other =
                check("任务名称,报送期,牵头单位,目前进度", plain() + ",2023年9月下半月,县教育局,70%").get(0);
        assertThat(other.project()).isEqualTo(road);
    }

    @Test
    void aRowWithoutItsCodeIsFoundAmongOthersWithTheirs() {
        var rows = check(
                "项目编号,项目名称,报送期,填报单位,形象进度",
                "," + title + ",2023年9月下半月,县教育局,70%",
                "2023-X-99," + title + ",2023年9月下半月,县教育局,70%");
        assertThat(rows.get(0).project()).isEqualTo(road);
        assertThat(Objects.requireNonNull(rows.get(1).fault()).code())
                .as("a code that is not there is no other project's")
                .isEqualTo("report.import.project");
    }

    @Test
    void amongSeveralTheYearAndTheUnitDecide() {
        underWay(ledger.project().title(title).lead("县交通运输局").enter());
        underWay(ledger.project().title(title).year(2022).enter());
        var row = check("项目名称,报送期,填报单位,形象进度", title + ",2023年9月下半月,县教育局,70%").get(0);
        assertThat(row.project()).isEqualTo(road);
    }

    @Test
    void anUnknownTitleAndSeveralOfOneTitleAreNamedRowByRow() {
        var twin = underWay(ledger.project().title(title).enter());
        var rows = check("项目名称,报送期,填报单位,形象进度", title + ",2023年9月下半月,县教育局,70%", "新建乙路,2023年9月下半月,县教育局,70%");
        assertThat(rows)
                .extracting(ReportImport.Row::fault)
                .containsExactly(
                        new Fault("A2", "report.import.titles", List.of(title, List.of(road, twin))),
                        new Fault("A3", "report.import.title", List.of("新建乙路")));
    }

    /** A slip in a code is another project: the title beside it, where there is one, must be that project's. */
    @Test
    void aCodeAndATitleOfTwoProjectsAreRefusedWithBoth() {
        var other = underWay(ledger.project().title(title + "延伸段").enter());
        var rows = check(
                "项目编号,项目名称,报送期,填报单位,形象进度",
                road + "," + title + "延伸段,2023年9月下半月,县教育局,70%",
                road + ",油竹小学食堂,2023年9月下半月,县教育局,70%",
                other + "," + title.replace("新建", "新") + "延伸段,2023年9月下半月,县教育局,70%");
        assertThat(rows.get(0).fault())
                .isEqualTo(new Fault("A2", "sheet.title.other", List.of(road, title, title + "延伸段", other)));
        assertThat(rows.get(1).fault())
                .isEqualTo(new Fault("A3", "sheet.title.differs", List.of(road, title, "油竹小学食堂")));
        assertThat(rows.get(2).fault()).isNull();
        assertThat(rows.get(2).title()).isEqualTo(title + "延伸段");
    }

    /** The dates of reports are those of the ledger. */
    @Test
    void datesAreReadAsTheLedgerReadsThem() {
        var head = "项目编号,报送期,填报单位,形象进度,预计完工,报送日期";
        assertThat(forecast(head, "2024.2,10月8日")).isEqualTo("2024-02-29");
        assertThat(forecast(head, "2024年2月,—")).isEqualTo("2024-02-29");
        assertThat(forecast(head, "1月底,10月8日")).isEqualTo("2024-01-31");
        assertThat(check(head, road + ",2023年9月下半月,县教育局,70%,很快,").get(0).fault())
                .extracting(Fault::code)
                .isEqualTo("report.import.day");
    }

    private String forecast(String head, String dates) {
        var row = check(head, road + ",2023年9月下半月,县教育局,70%," + dates).get(0);
        assertThat(row.fault()).isNull();
        return row.changes().stream()
                .filter(change -> change.field() == ReportField.FORECAST)
                .map(ReportImport.Change::after)
                .findFirst()
                .orElse("");
    }

    /** What looks as if it mattered is not left unread before somebody says so, or which column it is. */
    @Test
    void aColumnThatLooksImportantStopsTheSheet() {
        var csv = "项目编号,报送期,填报单位,形象进度,实际完成率,完成投资（万元）,办结时限\n" + road + ",2023年9月下半月,县教育局,70%,65%,30,2023-12-31\n";
        var sent = new SentFile("reports.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> sheets.check(OFFICE, sent))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly("column.实际完成率", "column.完成投资(万元)", "column.办结时限"));
        var said = sent.answered(Map.of("column.实际完成率", "leave", "column.完成投资(万元)", "leave", "column.办结时限", "预计完工"));
        assertThat(sheets.check(OFFICE, said).rows().get(0).changes())
                .extracting(ReportImport.Change::after)
                .contains("70%", "2023-12-31");
    }

    private List<ReportImport.Row> check(String columns, String... rows) {
        var csv = columns + "\n" + String.join("\n", rows) + "\n";
        return sheets.check(OFFICE, new SentFile("reports.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .rows();
    }
}
