package org.shishi.supervision.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of problems (问题清单) beside the register of the inspections that found them. */
@WholeApplication
class FindingsBySheetTests {

    private static final String IMPORT = "/api/v1/supervision/import";
    private static final String INSPECTIONS = """
            次序|日期|类型|参加单位|主题
            1|2023年3月6日|专项督查|县政府督查室|农村公路
            2|2023-03-07|专项督查|县政府督查室|学校食堂
            3|2023-03-07|专项督查|县政府督查室|温溪码头""";
    private static final String HEADINGS = "序号|检查日期|项目编号|检查点位|问题类别|严重程度|存在问题|整改单位|整改措施|整改期限|整改情况";

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private Visitor brings;
    private Visitor confirms;

    @BeforeEach
    void signIn() {
        brings = Visitor.signedIn(port, "inspection");
        confirms = Visitor.signedIn(port, "inspector");
    }

    @Test
    void aListIsBroughtByOneConfirmedByAnotherAndTakenBackAsOne() {
        var sheet = workbook(Map.of("问题清单", HEADINGS + """

                1|2023年3月6日|2023-X-04-01|湖边村段|工程质量|较重|路面平整度不合格|县交通运输局|返工并复测|2023-04-30|
                2|2023.3.7|２０２３-x-04-01|温溪码头|安全|一般|护栏缺失|县交通运输局|补装护栏|2023年4月15日|已完成整改""", "检查登记", INSPECTIONS));
        var brought = read(brings.upload(IMPORT, "file", "台账.xlsx", sheet).body());
        long id = brought.path("brought").path("id").asLong();
        assertThat(id).as(brought.toString()).isPositive();
        assertThat(messages(brought)).containsExactly("supervision.import.finding.open 已完成整改");
        assertThat(found("路面平整度不合格")).isEmpty();
        assertThat(brings.call("POST", IMPORT + "/" + id + "/confirmation", "").statusCode())
                .isEqualTo(409);
        assertThat(confirms.call("POST", IMPORT + "/" + id + "/confirmation", "")
                        .statusCode())
                .isEqualTo(200);

        var rough = found("路面平整度不合格").get(0);
        assertThat(rough.path("state").asString()).isEqualTo("OPEN");
        assertThat(rough.path("inspectedOn").asString()).isEqualTo("2023-03-06");
        assertThat(rough.path("dueOn").asString()).isEqualTo("2023-04-30");
        assertThat(found("护栏缺失").get(0).path("inspectionTheme").asString()).isEqualTo("温溪码头");
        var way = read(brings.get("/api/v1/findings/" + rough.path("id").asLong())
                        .body())
                .path("steps");
        assertThat(way.size()).isEqualTo(1);

        assertThat(undo(id, "").statusCode()).isEqualTo(400);
        assertThat(undo(id, "登记错了").statusCode()).isEqualTo(200);
        assertThat(found("路面平整度不合格")).isEmpty();
        assertThat(brings.get("/supervision/findings/" + rough.path("id").asLong())
                        .statusCode())
                .isEqualTo(404);
        assertThat(brings.get("/supervision/import/" + id).body()).contains("登记错了");
        assertThat(undo(id, "再来").body()).contains("brought.undo.again");
        assertThat(outcomes(read(brings.upload(IMPORT + "?dryRun=true", "file", "台账.xlsx", sheet)
                        .body())))
                .containsOnly("NEW");
    }

    @Test
    void whatWasWorkedOnSinceIsNotTakenBack() {
        var sheet = workbook(Map.of("问题清单", HEADINGS + """

                1|2023-03-06|2023-X-04-01||工程质量|较重|排水沟堵塞|县交通运输局|疏通|2023-04-30|""", "检查登记", INSPECTIONS));
        long id = read(brings.upload(IMPORT, "file", "台账.xlsx", sheet).body())
                .path("brought")
                .path("id")
                .asLong();
        confirms.call("POST", IMPORT + "/" + id + "/confirmation", "");
        var finding = found("排水沟堵塞").get(0).path("id").asLong();
        workedOn(finding, 1);
        assertThat(undo(id, "登记错了").body())
                .contains("supervision.import.touched")
                .contains("排水沟堵塞");
        assertThat(found("排水沟堵塞")).hasSize(1);
        workedOn(finding, 0); // the demo stays as it is
        assertThat(undo(id, "登记错了").statusCode()).isEqualTo(200);
    }

    @Test
    void aKnownFindingIsNotSaidToBeOtherwiseAndAllThatIsWrongIsNamedAtOnce() {
        var headings = HEADINGS + "|反复次数";
        var row = "1|2023-03-06|2023-X-04-01||工程质量|较重|涵管错位|县交通运输局|疏通|2023年4月底|";
        long id = read(brings.upload(
                                IMPORT,
                                "file",
                                "台账.xlsx",
                                workbook(Map.of("问题清单", headings + "\n" + row + "|", "检查登记", INSPECTIONS)))
                        .body())
                .path("brought")
                .path("id")
                .asLong();
        confirms.call("POST", IMPORT + "/" + id + "/confirmation", "");
        assertThat(found("涵管错位").get(0).path("dueOn").asString()).isEqualTo("2023-04-30");
        var changed = workbook(Map.of(
                "问题清单",
                headings + "\n" + row + "已销号|3\n" + row + "待整改|0\n"
                        + "3|2023-03-06|2023-X-04-01||路面|较重|别的|县交通运输局||哪天|"));
        assertThat(messages(read(brings.upload(IMPORT + "?dryRun=true", "file", "台账.xlsx", changed)
                        .body())))
                .containsExactlyInAnyOrder(
                        "supervision.import.finding.taken 状态",
                        "supervision.import.finding.taken 反复次数",
                        "supervision.import.word 问题类别 路面（进度滞后、工程质量、资金、前期手续、安全、台账资料、管护运行、虚报瞒报、其他）",
                        "supervision.import.missing 整改要求",
                        "supervision.import.day.unread 整改时限 哪天");
        assertThat(undo(id, "登记错了").statusCode()).isEqualTo(200);
    }

    @Test
    void ofProjectsOfOneNameTheOneThatIsMeantIsPicked() {
        var same = jdbc.sql("""
                        select title, min(code) as code from project_now where plan_year = 2023
                        group by title having count(*) > 1 order by title limit 1""").query().singleRow();
        var sheet = workbook(Map.of(
                "问题清单",
                "序号|检查日期|项目名称|检查点位|问题类别|严重程度|存在问题|整改单位|整改措施|整改期限|整改情况\n1|2023-03-06|" + same.get("title")
                        + "||工程质量|较重|栏杆松动|县交通运输局|加固|2023-04-30|",
                "检查登记",
                INSPECTIONS));
        var asked = read(
                brings.upload(IMPORT + "?dryRun=true", "file", "台账.xlsx", sheet).body());
        var question = asked.path("questions").get(0);
        assertThat(question.path("key").asString()).isEqualTo("project." + same.get("title"));
        assertThat(question.path("choices").toString())
                .contains(same.get("code").toString());
        var answer = URLEncoder.encode("project." + same.get("title") + ":" + same.get("code"), StandardCharsets.UTF_8);
        var tried = brings.upload(IMPORT + "?dryRun=true&answer=" + answer, "file", "台账.xlsx", sheet);
        assertThat(read(tried.body()).path("rows").toString()).doesNotContain("supervision.project");
    }

    /** As offices write them: without a year in every cell, and with words of their own for the project and the unit. */
    @Test
    void daysWithoutAYearAreThoseOfTheSheet() {
        var sheet = workbook(Map.of("督查台账", """
                督查台账（2023年4月）
                督查时间|督查方式|被督查单位|督查项目|问题类别|严重程度|存在问题|整改要求|整改时限
                4月3日|暗访|县交通运输局|没有这个项目甲|工程质量|较重|路面不平|返工|4月10日前
                12月29日|暗访|县交通运输局|没有这个项目乙|工程质量|较重|路面不平|返工|限期15天
                三月某日|暗访|县交通运输局|没有这个项目丙|工程质量|较重|路面不平|返工|1月5日"""));
        var tried = read(
                brings.upload(IMPORT + "?dryRun=true", "file", "台账.xlsx", sheet).body());
        assertThat(messages(tried))
                .containsExactly(
                        "supervision.project.unknown 没有这个项目甲",
                        "supervision.project.unknown 没有这个项目乙",
                        "supervision.import.day.unread 整改时限 限期15天",
                        "supervision.import.day.unread 发现日期 三月某日",
                        "supervision.import.day.unread 整改时限 1月5日");
        var other = workbook(Map.of("督查台账", HEADINGS.replace("项目编号", "看了什么") + """

                1|2023-03-06|湖边路||工程质量|较重|路面不平|县交通运输局|返工|2023-04-30|"""));
        var asked = brings.upload(IMPORT + "?dryRun=true", "file", "台账.xlsx", other);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(read(asked.body()).path("questions").toString()).contains("heading.项目名称", "看了什么");
        var answer = URLEncoder.encode("heading.项目名称:看了什么", StandardCharsets.UTF_8);
        assertThat(messages(read(brings.upload(IMPORT + "?dryRun=true&answer=" + answer, "file", "台账.xlsx", other)
                        .body())))
                .containsExactly("supervision.project.unknown 湖边路");
    }

    @Test
    void everyBadRowIsNamed() {
        var sheet = workbook(Map.of("问题清单", HEADINGS + """

                1|2023-03-09|2023-X-04-01||工程质量|较重|没有督查|县交通运输局|返工|2023-04-30|
                2|2023-03-07|2023-X-04-01||工程质量|较重|两次督查|县交通运输局|返工|2023-04-30|
                3|2023-03-06|2023-X-99||工程质量|较重|没有项目|县交通运输局|返工|2023-04-30|
                4|2023-03-06|2023-X-04-01||路面|较重|没有类别|县交通运输局|返工|2023-04-30|
                6|2023-03-06|2023-X-04-01||工程质量|较重|没有要求|县交通运输局||2023-04-30|
                7|2023-03-06|2023-X-04-01||工程质量|较重|时限在前|县交通运输局|返工|2023-03-01|
                8|2023-03-06|2023-X-04-01|%s|工程质量|较重|点位太长|县交通运输局|返工|2023-04-30|""".formatted("长".repeat(201)), "检查登记", INSPECTIONS));
        var tried = read(brings.upload(IMPORT, "file", "台账.xlsx", sheet).body());
        assertThat(tried.path("brought").isMissingNode()).isTrue();
        assertThat(messages(tried))
                .containsExactly(
                        "supervision.import.inspection.none 2023-03-09",
                        "supervision.import.inspection.which 2023-03-07 ",
                        "supervision.project.unknown 2023-X-99",
                        "supervision.import.word 问题类别 路面（进度滞后、工程质量、资金、前期手续、安全、台账资料、管护运行、虚报瞒报、其他）",
                        "supervision.import.missing 整改要求",
                        "supervision.due.before 2023-03-01 2023-03-06",
                        "supervision.import.long 点位 200");
    }

    /** Whoever reads findings by a statement of its own leaves out those whose register was taken back. */
    @Test
    void noStatementReadsWhatWasTakenBack() throws IOException {
        var reads = Pattern.compile("(?:from|join) finding\\s");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var careless = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> reads.matcher(read(file)).find())
                    .filter(file -> !read(file).contains("register_taken_back"))
                    .filter(file -> Stream.of("finding_of_acceptance", "look_back_finding", "assessment_result")
                            .noneMatch(read(file)::contains)) // never brought by a register
                    .toList();
            assertThat(careless).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void workedOn(long finding, int times) {
        jdbc.sql("update finding set version = ? where id = ?")
                .params(times, finding)
                .update();
    }

    private java.net.http.HttpResponse<String> undo(long id, String reason) {
        return brings.call("POST", IMPORT + "/" + id + "/undo", "{\"reason\":\"" + reason + "\"}");
    }

    private List<JsonNode> found(String problem) {
        var list = read(brings.get("/api/v1/findings?year=2023&asOf=2024-01-08&q="
                        + URLEncoder.encode(problem, StandardCharsets.UTF_8))
                .body());
        return StreamSupport.stream(list.path("content").spliterator(), false).toList();
    }

    private static List<String> messages(JsonNode outcome) {
        return StreamSupport.stream(outcome.path("rows").spliterator(), false)
                .filter(row -> !row.path("messageKey").asString("").isEmpty())
                .map(row -> row.path("messageKey").asString()
                        + row.path("values")
                                .valueStream()
                                .map(value -> " " + value.asString())
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> outcomes(JsonNode outcome) {
        return StreamSupport.stream(outcome.path("rows").spliterator(), false)
                .map(row -> row.path("outcome").asString())
                .toList();
    }

    private JsonNode read(String body) {
        return json.readTree(body);
    }

    private static byte[] workbook(Map<String, String> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            sheets.forEach((name, text) -> {
                var sheet = workbook.createSheet(name);
                text.lines().forEach(line -> {
                    var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (var cell : line.split("\\|", -1)) {
                        row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell);
                    }
                });
            });
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
