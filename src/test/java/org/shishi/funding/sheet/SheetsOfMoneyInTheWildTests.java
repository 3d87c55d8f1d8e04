package org.shishi.funding.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.sheet.Cell;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.SharedValue;
import org.shishi.sheet.reading.SharedValue.Division;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

/** Sheets of money as offices really send them: what they leave open is asked, and booked as it was answered. */
@WholeApplication
class SheetsOfMoneyInTheWildTests {

    private static final Actor FINANCE = new Actor(null, "finance", "财政局", null, "", Set.of(Role.FINANCE), null, false);
    private static final LocalDate REPORT = LocalDate.of(2024, 1, 8);
    private static final String FILE = "w-money-merged-amount.xlsx";

    @Autowired
    FundingImports imports;

    @LocalServerPort
    int port;

    private static byte[] content() throws IOException {
        return new ClassPathResource("sheets-in-the-wild/" + FILE).getContentAsByteArray();
    }

    private ImportCheck tried(EntryAnswers answers) throws IOException {
        return imports.tryOut(FINANCE, new SentFile(FILE, content()), REPORT, answers);
    }

    @Test
    void anAmountOfSeveralRowsAndAUnitThatNobodyNamesAreAskedAbout() throws IOException {
        var open = tried(EntryAnswers.NONE);
        assertThat(open.questions()).extracting(EntryQuestion::key).containsExactly("unit", "merged");
        assertThat(open.questions().get(1).args()).containsExactly("金额", List.of("12.5 (2–3)"));
        assertThat(open.rows()).extracting(SheetEntry::outcome).containsOnly(Outcome.WAITS);
        var half = tried(new EntryAnswers(MoneyUnit.TEN_THOUSAND_YUAN, Division.NONE));
        assertThat(half.open()).as("an amount is not left unread").isTrue();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        imports.load(FINANCE, new SentFile(FILE, content()), REPORT, EntryAnswers.NONE, Set.of(), true))
                .satisfies(e -> assertThat(e.code()).isEqualTo("funding.import.questions"));
    }

    @ParameterizedTest
    @CsvSource({
        "TEN_THOUSAND_YUAN, FIRST, 12.5, ",
        "TEN_THOUSAND_YUAN, EQUAL, 6.25, 6.25",
        "TEN_THOUSAND_YUAN, EACH, 12.5, 12.5",
        "YUAN, EQUAL, 0.000625, 0.000625"
    })
    @Transactional
    void itIsBookedAsItWasAnswered(MoneyUnit unit, Division merged, BigDecimal first, BigDecimal second)
            throws IOException {
        var answers = new EntryAnswers(unit, merged);
        var rows = tried(answers).rows();
        assertThat(rows.get(0).amount()).isEqualByComparingTo(first);
        if (second == null) {
            assertThat(rows.get(1).outcome()).isEqualTo(Outcome.LEFT);
        } else {
            assertThat(rows.get(1).amount()).isEqualByComparingTo(second);
        }
        var done = imports.load(FINANCE, new SentFile(FILE, content()), REPORT, answers, Set.of(), true);
        assertThat(done.entries()).isEqualTo(second == null ? 1 : 2);
    }

    /** 30百万元 is a unit that is known; what is none is asked once for each word, and not at each row. */
    @Test
    void aUnitThatNobodyKnowsIsAskedOnce() {
        var rows = "项目编号,日期,环节,资金级次,渠道,金额（万元）\n";
        for (var amount : new String[] {"500万美元", "20万美元", "7万欧元", "0.3百万元", "12"}) {
            rows += "2023-X-01-01,2023-05-0" + (rows.length() % 9 + 1) + ",下达,县级,财政预算," + amount + "\n";
        }
        var sent = new SentFile("资金.csv", rows.getBytes(StandardCharsets.UTF_8));
        var open = imports.tryOut(FINANCE, sent, REPORT, EntryAnswers.NONE);
        assertThat(open.questions()).extracting(EntryQuestion::key).containsExactly("unit.万美元", "unit.万欧元");
        assertThat(open.questions().get(0).args()).containsExactly("金额(万元)", 2, "万美元", List.of("500万美元", "20万美元"));
        assertThat(open.questions().get(0).readings()).containsEntry("HUNDRED_MILLION_YUAN", "5000000.00");
        assertThat(open.rows())
                .extracting(SheetEntry::outcome)
                .startsWith(Outcome.WAITS, Outcome.WAITS, Outcome.WAITS)
                .doesNotContain(Outcome.ERROR);
        assertThat(open.rows().get(3).amount()).isEqualByComparingTo("30");
        var answered = sent.answered(Map.of("unit.万美元", "TEN_THOUSAND_YUAN", "unit.万欧元", "funding.answer.LEAVE"));
        var read = imports.tryOut(FINANCE, answered, REPORT, EntryAnswers.NONE);
        assertThat(read.open()).isFalse();
        assertThat(read.rows().get(1).amount()).isEqualByComparingTo("20");
        assertThat(read.rows().get(1).notes().get(0).args()).startsWith("20万美元");
        assertThat(read.rows().get(2).outcome()).isEqualTo(Outcome.LEFT);
    }

    @Test
    void thePageRemembersTheAnswersToUnits() {
        var rows = "项目编号,日期,环节,资金级次,渠道,金额（万元）\n2023-X-01-01,2023-05-01,下达,县级,财政预算,500万美元\n";
        var finance = Visitor.signedIn(port, "finance");
        var address = finance.upload("/funding/imports", "file", "美元.csv", rows.getBytes(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var asked = Jsoup.parse(finance.get(address).body());
        assertThat(asked.select(".import-questions select").eachAttr("name")).containsExactly("answer.unit.万美元");
        assertThat(asked.select(".import-questions option").text()).contains("万元（第一个金额读作 500.00 万元）");
        var answered = Jsoup.parse(finance.get(address + "?answer.unit.%E4%B8%87%E7%BE%8E%E5%85%83=TEN_THOUSAND_YUAN")
                .body());
        assertThat(answered.select("form[action$=apply] [name=answer.unit.万美元]").attr("value"))
                .isEqualTo("TEN_THOUSAND_YUAN");
    }

    @Test
    void pageAndApiAskTheSame() throws IOException {
        var finance = Visitor.signedIn(port, "finance");
        var kept = finance.upload("/funding/imports", "file", FILE, content());
        var address = kept.headers().firstValue("Location").orElseThrow();
        var asked = Jsoup.parse(finance.get(address).body());
        assertThat(asked.select(".import-questions select").eachAttr("name")).containsExactly("unit", "merged");
        assertThat(asked.select("form[action$=apply]")).isEmpty();
        assertThat(finance.post(address + "/apply", Map.of()).body()).contains("表里有问题没有回答，一笔也没有记。");
        var answered = Jsoup.parse(
                finance.get(address + "?unit=TEN_THOUSAND_YUAN&merged=FIRST").body());
        assertThat(answered.select("form[action$=apply] [type=hidden]").eachAttr("value"))
                .contains("TEN_THOUSAND_YUAN", "FIRST");
        assertThat(answered.text()).contains("金额合在第 2 行，这一行不另记。");

        var api = "/api/v1/funding/imports?asOf=2024-01-08";
        var refused = finance.upload(api, "file", FILE, content());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(refused.body(), "$.questions[*].key"))
                .containsExactly("unit", "merged");
        var tried = finance.upload(api + "&dryRun=true&unit=TEN_THOUSAND_YUAN&merged=EQUAL", "file", FILE, content());
        assertThat(JsonPath.<List<Number>>read(tried.body(), "$.rows[*].row.amount"))
                .extracting(Number::doubleValue)
                .containsExactly(6.25, 6.25);
    }

    /** What is hidden is not asked before anything else is: all is answered at once, and then the rows are shown. */
    @Test
    void whatIsHiddenIsAskedTogetherWithTheRest() throws IOException {
        var content = hiding();
        var finance = Visitor.signedIn(port, "finance");
        var page = Jsoup.parse(
                finance.upload("/funding/imports", "file", "资金.xlsx", content).body());
        assertThat(page.select("#kept select").eachAttr("name"))
                .containsExactly("answer.hidden.rows.资金", "answer.unit");
        var kept = page.select("#kept input[name=kept]").attr("value");
        var address = finance.post(
                        "/funding/imports",
                        Map.of(
                                "kept",
                                kept,
                                "asOf",
                                "2024-01-08",
                                "answer.hidden.rows.资金",
                                "leave",
                                "answer.unit",
                                "funding.answer.YUAN"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var looked = Jsoup.parse(finance.get(address).body());
        assertThat(looked.select(".import-questions li.open")).isEmpty();
        assertThat(looked.select(".import-questions option[selected]").eachAttr("value"))
                .containsExactly("YUAN");

        var api = finance.upload("/api/v1/funding/imports?asOf=2024-01-08&unit=YUAN", "file", "资金.xlsx", content);
        assertThat(api.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<List<String>>read(api.body(), "$.questions[*].key"))
                .containsExactly("hidden.rows.资金", "unit");
    }

    private static byte[] hiding() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("资金");
            var rows = List.of(
                    "项目编号,日期,环节,资金级次,渠道,金额",
                    "2023-S-001,2023-03-01,支付,县级,财政预算,3000",
                    "2023-S-001,2023-03-02,支付,县级,财政预算,4000");
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                var cells = rows.get(r).split(",");
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            sheet.getRow(2).setZeroHeight(true);
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsAskedOfAProgramIsAskedInWords() throws Exception {
        var csv = "资金台账 截至2098年1月8日\n单位:万元\n项目编号,日期,环节,资金级次,渠道,金额\nX,2023-03-01,支付,县级,财政预算,3\n";
        var asked = Visitor.signedIn(port, "finance")
                .upload("/api/v1/funding/imports", "file", "明日.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<List<String>>read(asked.body(), "$.questions[*].key"))
                .containsExactly("as-of");
        assertThat(JsonPath.<List<String>>read(asked.body(), "$.questions[*].text"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("2098-01-08"));
    }

    @Test
    void whatIsLeftOverOfACentGoesToTheLast() {
        var cells = Stream.of("A1", "A2", "A3").map(ref -> Cell.text(ref, "1元")).toList();
        var shared = new SharedValue(List.of(1, 2, 3), cells);
        assertThat(shared.divided(Division.EQUAL, MoneyUnit.YUAN).values())
                .extracting(Cell::text)
                .containsExactly("0.33", "0.33", "0.34");
    }

    @ParameterizedTest
    @CsvSource({"12.5(千元), 1.25", "12.5（元）, 0.00125", "5（亿元）, 50000", "12.5【百元】, 0.125", "12.5, 12.5"})
    void aUnitInABracketHolds(String written, BigDecimal amount) {
        var csv = "资金台账\n单位:万元\n项目编号,日期,环节,资金级次,渠道,金额\nX,2023-03-01,支付,县级,财政预算," + written + "\n";
        var file = new SentFile("括号.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.tryOut(FINANCE, file, REPORT, EntryAnswers.NONE)
                        .rows()
                        .get(0)
                        .amount())
                .isEqualByComparingTo(amount);
    }
}
