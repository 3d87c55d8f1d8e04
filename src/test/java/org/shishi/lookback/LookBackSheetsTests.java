package org.shishi.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Denied;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The answers of a look-back as a sheet: out with its projects, and back in as drafts. */
@WholeApplication
class LookBackSheetsTests {

    private static final String HEAD = "项目编号,查看日期,使用情况,使用数量,数量单位,管护单位（人）,管护经费来源,质量状况,质量说明,群众反映,尚欠款（万元）,其他情况\n";

    @LocalServerPort
    int port;

    private LookBackFixtures looks;

    @BeforeEach
    void looks(@Autowired ApplicationContext application) {
        looks = LookBackFixtures.of(application);
    }

    @Autowired
    LookBackSheets sheets;

    @Autowired
    LookBackAnswers answers;

    @Autowired
    LookBacks lookBacks;

    private LookBackSheets.Taken take(long id, String rows) {
        var csv = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
        return sheets.take(looks.inspector(), id, new SentFile("answers.csv", csv));
    }

    private FoundAnswers draft(long id, int number) {
        var project = lookBacks.project(looks.inspector(), id, number).project();
        return Objects.requireNonNull(project.draft()).found();
    }

    @Test
    void aFilledSheetBecomesDraftsThatAreThenSigned() {
        var idle = looks.finished();
        long id = looks.planned(looks.finished(), idle);
        var taken = take(id, idle + ",2024-01-08,未使用,,,,,有瑕疵,门锁锈蚀,长期关门,12.345678,无人接管\n");
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.kept()).isEqualTo(1);
        assertThat(draft(id, 2).useFound()).isEqualTo(UseFound.NOT_IN_USE);
        assertThat(draft(id, 2).unpaid()).isEqualByComparingTo("12.345678");
        assertThat(looks.project(id, 2).signed()).isFalse();
        answers.sign(looks.inspector(), id, 2, 1L, draft(id, 2), List.of());
        assertThat(looks.project(id, 2).signed()).isTrue();
    }

    @Test
    void anUnpaidAmountIsReadInItsUnit() {
        var amounts = List.of("3.5万元", "35000元", "35(千元)", "3.5");
        var codes = amounts.stream().map(amount -> looks.finished()).toArray(String[]::new);
        long id = looks.planned(codes);
        var rows = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            rows.append(codes[i])
                    .append(",2024-01-08,未使用,,,,,有瑕疵,门锁锈蚀,无,")
                    .append(amounts.get(i))
                    .append(",无\n");
        }
        assertThat(take(id, rows.toString()).problems()).isEmpty();
        for (int i = 0; i < codes.length; i++) {
            assertThat(draft(id, i + 1).unpaid()).as(amounts.get(i)).isEqualByComparingTo("3.5");
        }
        for (var odd : List.of("12万美元", "约3万", "-1", "三四万")) {
            assertThat(take(id, codes[0] + ",2024-01-08,未使用,,,,,有瑕疵,门锁锈蚀,无," + odd + ",无\n")
                            .problems())
                    .as(odd)
                    .isNotEmpty();
        }
    }

    /** A program without photos sends what was found as it is; what a form refuses is refused. */
    @Test
    void programsAnswerInJsonToo() {
        long id = looks.planned(looks.finished(), looks.finished());
        var inspector = Visitor.signedIn(port, "inspector");
        var path = "/api/v1/look-backs/" + id + "/projects/1/answer";
        var draft = inspector.call("POST", path, "{\"useFound\":\"NOT_IN_USE\",\"unpaid\":1.5,\"version\":0}");
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(200);
        assertThat(draft(id, 1).unpaid()).isEqualByComparingTo("1.5");
        assertThat(inspector
                        .call("POST", path + "?sign=true", "{\"useFound\":\"NOT_IN_USE\",\"version\":1}")
                        .body())
                .contains("lookback.answer.missing.lookedOn");
        assertThat(inspector.call("POST", path, "{\"unpaid\":-1,\"version\":1}").statusCode())
                .isEqualTo(400);
        var whole = """
                {"lookedOn":"2024-01-08","useFound":"NOT_IN_USE","qualityFound":"GOOD","opinion":"无","unpaid":0,"note":"闲置",
                 "version":%d%s}""";
        assertThat(inspector
                        .call("POST", path + "?sign=true", whole.formatted(1, ""))
                        .statusCode())
                .isEqualTo(200);
        var signed = looks.project(id, 1).answer();
        var corrected = inspector.call(
                "POST",
                path.replace("answer", "correction"),
                whole.replace("闲置", "长期闲置").formatted(signed.id(), ",\"reason\":\"漏填\""));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(looks.project(id, 1).answer().found().note()).isEqualTo("长期闲置");
    }

    /** What nobody sees of a sheet is asked about on the page, as with any other sheet. */
    @Test
    void aHiddenRowIsAskedAbout() throws IOException {
        var code = looks.finished();
        long id = looks.planned(code);
        var sheet = hidingRowOf(code);
        var inspector = Visitor.signedIn(port, "inspector");
        var page = Jsoup.parse(inspector
                .upload("/look-backs/" + id + "/answers", "file", "answers.xlsx", sheet)
                .body());
        var asked = page.select("#kept select[name^=answer.hidden.rows]").attr("name");
        assertThat(asked).isNotEmpty();
        assertThat(looks.project(id, 1).draft()).isNull();
        var kept = page.select("#kept input[name=kept]").attr("value");
        assertThat(inspector
                        .post("/look-backs/" + id + "/answers", Map.of("kept", kept, asked, SheetQuestion.TAKE))
                        .statusCode())
                .isEqualTo(302);
        assertThat(draft(id, 1).note()).isEqualTo("闲置");
    }

    private static byte[] hidingRowOf(String code) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("回头看");
            var head = HEAD.strip().split(",");
            var says = Map.of("项目编号", code, "使用情况", "未使用", "其他情况", "闲置");
            var top = sheet.createRow(0);
            var row = sheet.createRow(1);
            for (int i = 0; i < head.length; i++) {
                top.createCell(i).setCellValue(head[i]);
                row.createCell(i).setCellValue(says.getOrDefault(head[i], ""));
            }
            row.setZeroHeight(true);
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsOwedIsConvertedFromTheUnitOfItsColumn() {
        for (var heading : List.of("尚欠款（元）", "尚欠工程款（元）", "欠款（元）", "差多少钱（元）")) {
            var code = looks.finished();
            long id = looks.planned(code);
            var csv = "项目编号,查看日期,使用情况,质量状况,群众反映," + heading + "\n" + code + ",2024-01-08,未使用,较差,夜间无灯,125000\n";
            var answers = Map.of("heading.尚欠款", heading.replace("（", "(").replace("）", ")"));
            var sent = new SentFile("k.csv", csv.getBytes(StandardCharsets.UTF_8));
            var taken = sheets.take(looks.inspector(), id, heading.startsWith("差") ? sent.answered(answers) : sent);
            assertThat(taken.problems()).isEmpty();
            assertThat(draft(id, 1).unpaid()).as(heading).isEqualByComparingTo("12.5");
            assertThat(taken.totals())
                    .filteredOn(said -> said.code().equals("lookback.sheet.unit"))
                    .singleElement()
                    .satisfies(said -> assertThat(said.values().toString()).contains("125000 → 12.50"));
        }
        var code = looks.finished();
        long id = looks.planned(code);
        var csv = "项目编号,查看日期,使用情况,质量状况,尚欠款\n" + code + ",2024-01-08,未使用,较差,125000\n";
        var sent = new SentFile("k.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> sheets.take(looks.inspector(), id, sent))
                .isInstanceOfSatisfying(
                        SheetAsks.class,
                        asks -> assertThat(asks.questions())
                                .extracting(SheetQuestion::key)
                                .containsExactly("unit"));
        sheets.take(looks.inspector(), id, sent.answered(Map.of("unit", "imports.answer.YUAN")));
        assertThat(draft(id, 1).unpaid()).isEqualByComparingTo("12.5");
    }

    @Test
    void aRowThatCannotBeReadLeavesNothing() {
        var code = looks.finished();
        var other = looks.finished();
        long id = looks.planned(code, other);
        var taken = take(
                id,
                code + ",2024-01-08,未使用,,,,,有瑕疵,锈,无,0,闲置\n" + other + ",昨天,闲置,,,,,良好,,无,若干,\nNO-SUCH,,,,,,,,,,,\n"
                        + code + ",,,,,,,,,,,\n");
        assertThat(taken.kept()).isZero();
        assertThat(taken.problems())
                .extracting(SheetProblem::code)
                .containsExactlyInAnyOrder(
                        "lookback.sheet.cell",
                        "lookback.sheet.cell",
                        "lookback.sheet.word",
                        "lookback.sheet.unknown",
                        "lookback.sheet.twice");
        assertThat(lookBacks.project(looks.inspector(), id, 1).project().draft())
                .isNull();
    }

    /** Neither what was not filled in, nor a column that the sheet has not got, empties what somebody wrote before. */
    @Test
    void anEmptyCellIsAskedAboutAndAColumnThatIsNotThereKeeps() {
        var code = looks.finished();
        long id = looks.planned(code);
        answers.save(looks.inspector(), id, 1, 0L, looks.notInUse(), List.of());
        var rows = HEAD + code + ",2024-01-08,未使用,,,,,较差,设备锈蚀,,0,\n";
        var file = new SentFile("answers.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> sheets.take(looks.inspector(), id, file))
                .isInstanceOfSatisfying(
                        SheetAsks.class,
                        asks -> assertThat(asks.questions())
                                .extracting(SheetQuestion::key)
                                .containsExactlyInAnyOrder("emptied.群众反映", "emptied.其他情况"));
        assertThat(draft(id, 1)).isEqualTo(looks.notInUse());
        sheets.take(looks.inspector(), id, file.answered(Map.of("emptied.群众反映", "keep", "emptied.其他情况", "empty")));
        assertThat(draft(id, 1).opinion()).isEqualTo(looks.notInUse().opinion());
        assertThat(draft(id, 1).note()).isEmpty();
        var few = "项目编号,查看日期,使用情况,质量状况,尚欠款（万元）\n" + code + ",2024-01-08,未使用,较差,3\n";
        sheets.take(looks.inspector(), id, new SentFile("few.csv", few.getBytes(StandardCharsets.UTF_8)));
        assertThat(draft(id, 1).unpaid()).isEqualByComparingTo("3");
        assertThat(draft(id, 1).qualityNote()).isEqualTo("设备锈蚀");
    }

    @Test
    void theExportIsTheImportAndWhatIsSignedStays() throws Exception {
        var code = looks.finished();
        long id = looks.planned(code, looks.finished());
        looks.signed(id, 1, looks.inUse());
        answers.save(looks.inspector(), id, 2, 0L, looks.notInUse(), List.of());
        var out = new ByteArrayOutputStream();
        sheets.write(looks.inspector(), id, out);
        var taken = sheets.take(looks.inspector(), id, new SentFile("back.xlsx", out.toByteArray()));
        assertThat(taken.problems()).isEmpty();
        assertThat(draft(id, 2).note()).isEqualTo(looks.notInUse().note());
        assertThat(take(id, code + ",2024-01-08,未使用,,,,,有瑕疵,锈,无,0,闲置\n").problems())
                .extracting(SheetProblem::code)
                .containsExactly("lookback.sheet.signed");
        assertThat(take(id, code + ",,,,,,,,,,,\n" + looks.project(id, 2).code() + ",2024-01-08,未使用,,,,,有瑕疵,锈,无,0,闲置\n")
                        .kept())
                .as("a row that says nothing of a signed project is passed over")
                .isEqualTo(1);
        assertThatThrownBy(() -> sheets.take(looks.office(), id, new SentFile("back.xlsx", out.toByteArray())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> take(id, ",,,,,,,,,,,\n")).hasMessageContaining("lookback.sheet.nothing");
    }
}
