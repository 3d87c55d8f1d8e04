package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Projects;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Every rule of the form of a report holds for the row of a sheet. */
@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, ReportFixtures.class})
@FreshDatabase
class ReportSheetRulesTests {

    private static final String HEADINGS = "项目编号,报送期,填报单位,形象进度,进展情况,预计完工,情况属实的理由";

    /** Rules that speak of what a sheet of reports has no column for. */
    private static final Set<String> NO_COLUMN = Set.of(
            "report.coordination.missing", // is needed where something is written in it
            "report.completed.future",
            "report.blocker.missing",
            "report.flag.completed-below-full",
            "report.flag.clears-past",
            "report.flag.result-falls",
            "report.flag.result-contradicts");

    @Autowired
    ReportSheets sheets;

    @Autowired
    ProgressReports reports;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    ReportFixtures told;

    @Autowired
    TestClock clock;

    private String code = "";
    private String finished = "";
    private String young = "";

    @BeforeEach
    void threeProjects() {
        clock.set("2023-10-20");
        told.year2023();
        code = ledger.project().enter();
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        sheets.apply(OFFICE, sent(Map.of(), code + ",2023年9月上半月,县教育局,66%,基础完成,,"));
        finished = ledger.project().enter();
        ledger.stage(finished, Stage.UNDER_WAY, "2023-03-01");
        var project = projects.get(OFFICE, finished, day("2023-10-20")).project();
        projects.changeStage(
                OFFICE, finished, project.version(), new ChangeStage(Stage.COMPLETED, day("2023-08-23"), "据实登记"));
        young = ledger.project().year(2026).adopted("2026-01-01").enter();
    }

    @Test
    void everyRuleOfTheFormHoldsForTheSheet() throws IOException {
        var found = new LinkedHashMap<String, String>();
        for (var row : List.of(
                code + ",2023年9月下半月,县教育局,70%,,,",
                code + ",2023年9月下半月,县教育局,,在建,,",
                code + ",2023年12月上半月,县教育局,70%,在建,,",
                young + ",2023年9月下半月,县教育局,70%,在建,,",
                finished + ",2023年9月下半月,县教育局,100%,完工,,")) {
            var fault =
                    sheets.check(OFFICE, sent(Map.of(), row)).faulty().get(0).fault();
            found.put(Objects.requireNonNull(fault).code(), fault.ref());
        }
        assertThat(found)
                .containsEntry("report.progress.missing", "E2")
                .containsEntry("report.percent.missing", "D2")
                .containsEntry("report.not-yet", "B2")
                .containsEntry("report.not-asked", "B2");
        var rules = rules();
        rules.removeAll(NO_COLUMN);
        rules.removeAll(found.keySet());
        assertThat(rules)
                .as("what is asked is tested below, and a percent out of range is told as the sheet is read")
                .containsExactlyInAnyOrder(
                        "report.percent.range",
                        "report.flag.percent-falls",
                        "report.flag.story-differs",
                        "report.flag.full-without-completion",
                        "report.flag.forecast-past");
        assertThat(sheets.check(OFFICE, sent(Map.of(), code + ",2023年9月下半月,县教育局,2000%,在建,,"))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void whatTheFormWantsAReasonForIsAskedAndStandsOnTheReport() {
        assertThat(asks(code + ",2023年9月下半月,县教育局,30%,在建,,")).containsExactly(key("falls"));
        assertThat(asks(code + ",2023年9月下半月,县教育局,95%,已完成80%,,")).containsExactly(key("story-differs"));
        assertThat(asks(code + ",2023年9月下半月,县教育局,100%,在建,2023-12-01,")).containsExactly(key("full-without-completion"));
        var past = code + ",2023年9月下半月,县教育局,70%,在建,2023-06-01,";
        assertThat(asks(past)).containsExactly(key("forecast-past"));
        assertThat(sheets.check(OFFICE, sent(Map.of(key("forecast-past"), "leave"), past))
                        .newRows())
                .isZero();
        assertThat(sheets.check(OFFICE, sent(Map.of(), past + "资料补报")).newRows())
                .isOne();
        sheets.apply(OFFICE, sent(Map.of(key("forecast-past"), "take"), past));
        assertThat(reports.ofProject(OFFICE, code).get(0).insistence()).isEqualTo("导入报送表时确认：预计完工2023-06-01已经过了。");
    }

    @Test
    void aUnitThatCouldNotOpenTheFormCannotReportBySheet() {
        var fault = sheets.check(OFFICE, sent(Map.of(), code + ",2023年9月下半月,县交通运输局,70%,在建,,"))
                .faulty()
                .get(0)
                .fault();
        assertThat(Objects.requireNonNull(fault).ref()).isEqualTo("C2");
        assertThat(fault.code()).isEqualTo("report.import.unit-foreign");
        assertThat(fault.args()).containsExactly(code, List.of("县教育局"), "县交通运输局");
    }

    private String key(String kind) {
        return kind + "." + code + "." + told.period("2023-09-2").code();
    }

    private List<String> asks(String row) {
        var asks = catchThrowableOfType(SheetAsks.class, () -> sheets.check(OFFICE, sent(Map.of(), row)));
        return asks.questions().stream().map(SheetQuestion::key).toList();
    }

    private static Set<String> rules() throws IOException {
        var rules = new TreeSet<String>();
        for (var name : List.of("ReportChecks", "AskedProject")) {
            var source = Files.readString(Path.of("src/main/java/org/shishi/progress/" + name + ".java"));
            Pattern.compile("\"(report\\.[a-z.-]+)\"")
                    .matcher(source)
                    .results()
                    .forEach(found -> rules.add(found.group(1)));
        }
        return rules;
    }

    private static SentFile sent(Map<String, String> answers, String... rows) {
        var csv = HEADINGS + "\n" + String.join("\n", rows) + "\n";
        return new SentFile("reports.csv", csv.getBytes(StandardCharsets.UTF_8), answers);
    }
}
