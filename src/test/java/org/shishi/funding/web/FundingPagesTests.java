package org.shishi.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.JsonContent;
import org.springframework.test.json.JsonContentAssert;

/** Money over HTTP; plan year 2022 belongs to this test. */
@WholeApplication
class FundingPagesTests {

    private static final String REPORT = "year=2023&asOf=2024-01-08";
    private static final Pattern HREF = Pattern.compile("href=\"(/funding/entries\\?[^\"]*)\"[^>]*title=\"([\\d.]+)\"");
    private static final Pattern SUM = Pattern.compile("<span class=\"num\" title=\"([-\\d.]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Visitor finance;

    @BeforeEach
    void signIn() {
        finance = Visitor.signedIn(port, "finance");
    }

    @Test
    void everyAmountLeadsToTheEntriesThatItIsTheSumOf() {
        for (var by : new String[] {"level", "unit", "tier", "channel", "stage"}) {
            var page = finance.get("/funding?by=" + by + "&" + REPORT);
            assertThat(page.statusCode()).isEqualTo(200);
            var links = HREF.matcher(page.body());
            var amounts = new HashMap<String, String>();
            while (links.find()) {
                amounts.put(links.group(1).replace("&amp;", "&"), links.group(2));
            }
            assertThat(amounts).hasSizeGreaterThanOrEqualTo(4);
            amounts.entrySet().stream().limit(12).forEach(link -> {
                var rows = SUM.matcher(finance.get(link.getKey()).body());
                assertThat(rows.find()).as(link.getKey()).isTrue();
                assertThat(rows.group(1)).as(link.getKey()).isEqualTo(link.getValue());
            });
        }
    }

    @Test
    void everyRatioIsOnThePageInTheFileAndForPrograms() {
        var sum = JsonPath.parse(
                finance.get("/api/v1/funding/summary?by=tier&" + REPORT).body());
        var page = Jsoup.parse(finance.get("/funding?by=tier&" + REPORT).body())
                .select("main")
                .text();
        var file = new String(bytes("/funding/export.csv?by=tier&" + REPORT), StandardCharsets.UTF_8);
        for (var name : List.of("下达率", "到位率", "全部来源到位率", "拨付进度", "支付率", "投资完成率")) {
            assertThat(page).contains(name);
            assertThat(file).contains(name + "(%)");
        }
        List<Number> percents = sum.read("$.sum.ratios[*].percent");
        assertThat(percents).hasSize(6).filteredOn(Objects::nonNull).hasSize(4).allSatisfy(percent -> {
            assertThat(page).contains("%.2f%%".formatted(percent.doubleValue()));
            assertThat(file.strip().lines().reduce("", (one, next) -> next))
                    .contains(new BigDecimal(percent.toString())
                            .stripTrailingZeros()
                            .toPlainString());
        });
    }

    @Test
    void whoTypesTheCodeOfAnothersProjectIsToldBesideIt() {
        var township = Visitor.signedIn(port, "township");
        assertThat(township.get("/funding/entries/new").body())
                .contains("value=\"PAID\"")
                .doesNotContain("value=\"ALLOCATED\"");
        var typed = Map.of("stage", "PAID", "tier", "COUNTY", "channel", "BUDGET", "on", "2024-01-05");
        var one = new HashMap<>(typed);
        one.putAll(Map.of("code", "2023-X-01-01", "amount", "7.5"));
        var several = new HashMap<>(typed);
        several.putAll(Map.of("rows[0].code", "2023-X-01-01", "rows[0].amount", "7.5"));
        for (var answer :
                List.of(township.post("/funding/entries", one), township.post("/funding/entries/bulk", several))) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("这项资金不由您登记", "value=\"2023-X-01-01\"", "value=\"7.5\"");
        }
    }

    @Test
    void whatWasPlannedAndWhatWasPaidOfItAreNotAddedUp() {
        assertThat(finance.get("/funding/entries?" + REPORT).body()).doesNotContain("合计");
        assertThat(finance.get("/funding/entries?stage=PAID&" + REPORT).body()).contains("合计 107393.83 万元");
    }

    @Test
    void whatWasExportedIsImportedUnchanged() {
        for (var kind : new String[] {"xlsx", "csv"}) {
            var file = bytes("/funding/entries/export." + kind + "?" + REPORT);
            var answer =
                    finance.upload("/api/v1/funding/imports?dryRun=true&asOf=2024-01-08", "file", "资金台账." + kind, file);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            json(answer.body())
                    .extractingPath("$.rows[*].row.outcome")
                    .asArray()
                    .hasSize(747)
                    .containsOnly("UNCHANGED");
        }
        assertThat(new String(bytes("/funding/export.csv?by=unit&" + REPORT), StandardCharsets.UTF_8))
                .contains("107393.83");
        assertThat(new String(bytes("/funding/quota/export.csv?" + REPORT), StandardCharsets.UTF_8))
                .contains("2300");
        assertThat(new String(bytes("/funding/checks/export.csv?" + REPORT), StandardCharsets.UTF_8))
                .contains("2023-X-02-02");
    }

    @Test
    void moneyIsEnteredAskedForAndTakenBack() {
        var code = project("F-1");
        var entry = Map.of(
                "code",
                code,
                "stage",
                "PAID",
                "tier",
                "COUNTY",
                "channel",
                "BUDGET",
                "on",
                "2022-05-01",
                "amount",
                "12.345678",
                "documentNumber",
                "青财〔2022〕1号");
        var saved = finance.post("/funding/entries", entry);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        var same = finance.post("/funding/entries", entry);
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("name=\"another\"").contains("青财〔2022〕1号");
        long id =
                jdbc.sql("select max(id) from funding_entry").query(Long.class).single();
        assertThat(finance.get("/funding/entries/" + id).body()).contains("12.345678");
        var back = finance.post("/funding/entries/" + id + "/reverse", Map.of("on", "2022-05-01", "reason", "记错"));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(finance.get("/funding/entries/" + id).body()).contains("已由");
    }

    @Test
    void wrongAmountsAreToldBesideTheField() {
        var code = project("F-2");
        var form = new HashMap<>(
                Map.of("code", code, "stage", "PAID", "tier", "COUNTY", "channel", "BUDGET", "on", "2022-05-01"));
        for (var amount : new String[] {"1.2345678", "-1", "abc", ""}) {
            form.put("amount", amount);
            var refused = finance.post("/funding/entries", form);
            assertThat(refused.statusCode()).as(amount).isEqualTo(422);
            assertThat(refused.body()).contains("error-summary").contains("value=\"" + code + "\"");
        }
        var api = finance.call("POST", "/api/v1/funding/entries", """
                {"code":"%s","stage":"PAID","tier":"COUNTY","channel":"BUDGET","on":"2022-05-01","amount":1.2345678}""".formatted(code));
        assertThat(api.statusCode()).isEqualTo(409);
        json(api.body()).extractingPath("$.errors[0].field").isEqualTo("amount");
    }

    @Test
    void severalAreEnteredFromOneForm() {
        var one = project("F-3");
        var two = project("F-4");
        var form = new HashMap<>(Map.of(
                "rows[1].code",
                "",
                "stage",
                "ARRIVED",
                "tier",
                "COUNTY",
                "channel",
                "BUDGET",
                "on",
                "2022-05-01",
                "rows[0].code",
                one,
                "rows[0].amount",
                "1",
                "rows[2].code",
                two,
                "rows[2].amount",
                "0"));
        assertThat(wrong(finance.post("/funding/entries/bulk", form), "rows0.code"))
                .contains("属于 2022 年度，不是 2023 年度");
        form.put("otherYear", "true");
        var refused = finance.post("/funding/entries/bulk", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(wrong(refused, "rows2.amount")).contains("金额不能为零");
        form.put("rows[2].code", "NO-SUCH");
        form.put("rows[2].amount", "2");
        assertThat(wrong(finance.post("/funding/entries/bulk", form), "rows2.code"))
                .contains("没有编号为“NO-SUCH”的项目");
        form.put("rows[2].code", two);
        form.put("add", "rows");
        assertThat(finance.post("/funding/entries/bulk", form).body()).contains("rows[7].code");
        form.remove("add");
        assertThat(finance.post("/funding/entries/bulk", form).statusCode()).isEqualTo(302);
        json(finance.get("/api/v1/funding/projects/" + two + "?year=2022&asOf=2022-12-31")
                        .body())
                .extractingPath("$[0].sums.amounts.ARRIVED")
                .isEqualTo(2);
    }

    /** What is said beside a field. */
    private static String wrong(HttpResponse<String> page, String id) {
        return Jsoup.parse(page.body())
                .getElementById(id)
                .parent()
                .select(".invalid-feedback")
                .text();
    }

    @Test
    void sumsNameTheirDenominators() {
        var answer = finance.get("/api/v1/funding/summary?by=channel&" + REPORT).body();
        json(answer)
                .extractingPath("$.sum.ratios[?(@.kind=='PAYMENT')].denominator")
                .asArray()
                .containsExactly("已到位资金");
        json(answer).extractingPath("$.sum.entries").isEqualTo(747);
        var quota = finance.get("/api/v1/funding/quota?" + REPORT).body();
        json(quota).extractingPath("$.average").isEqualTo(28.40);
        json(quota).extractingPath("$.parts").isEqualTo(81);
        assertThat(finance.get("/funding?" + REPORT).body()).contains("占已到位资金 115751.20 万元");
    }

    @Test
    void theProjectsPageShowsMoneyBesideProgressAndTheMissingSource() {
        var page = finance.get("/projects/2023-X-02-02/parts/funding?" + REPORT).body();
        assertThat(page).contains("滞后原因是资金").contains("省级 专项债：应到 60000.00 万元");
        assertThat(page).contains("channel=SPECIAL_BOND").contains("形象进度");
        assertThat(finance.get("/?" + REPORT).body()).contains("资金（万元）").contains("1 项对不上");
    }

    @Test
    void anExplainedFindingStaysInEverySummary() {
        var code = project("F-7");
        finance.call("POST", "/api/v1/funding/entries", """
                {"code":"%s","stage":"PAID","tier":"COUNTY","channel":"BUDGET","on":"2022-03-01","amount":5}""".formatted(code));
        var day = "?year=2022&asOf=2022-12-31";
        var before = finance.get("/funding" + day).body();
        assertThat(before).contains("项待处理");
        finance.call(
                "POST",
                "/api/v1/funding/checks/PAID_BEYOND_ARRIVED/" + code + "/acknowledgement" + day,
                "{\"reason\":\"垫付\"}");
        assertThat(finance.get("/funding" + day).body()).contains("1 项已说明");
        assertThat(finance.get("/projects/" + code + "/parts/funding" + day).body())
                .contains("垫付");
    }

    @Test
    void whatNobodyEnteredIsToldAsSuchAndNotAsNought() {
        var code = project("F-5");
        for (var stage : new String[] {"PLANNED", "ARRIVED"}) {
            var amount = stage.equals("PLANNED") ? 40 : 30;
            var entered = finance.call("POST", "/api/v1/funding/entries", """
                    {"code":"%s","stage":"%s","tier":"COUNTY","channel":"BUDGET","on":"2022-01-06","amount":%d}""".formatted(code, stage, amount));
            assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        }
        // before the days of the other tests
        var day = "year=2022&asOf=2022-01-07";
        assertThat(finance.get("/funding?" + day).body())
                .contains("已到位 30.00 万元，已支付 — 万元", "已到位 30.00 万元，支付尚未登记", "到位占年度计划 75.00%，支付占年度计划 —")
                .doesNotContain(">0.00%<", ">0.00<");
        assertThat(finance.get("/projects/" + code + "/parts/funding?" + day).body())
                .contains("尚未登记")
                .doesNotContain(">0.00%<");
        var sum = finance.get("/api/v1/funding/summary?by=level&" + day).body();
        for (var kind : new String[] {"APPROPRIATION", "PAYMENT", "INVESTMENT"}) {
            var ratio = "$.sum.ratios[?(@.kind=='" + kind + "')]";
            json(sum).extractingPath(ratio + ".percent").asArray().containsOnlyNulls();
            json(sum).extractingPath(ratio + ".part").asArray().containsOnlyNulls();
        }
        assertThat(new String(bytes("/funding/export.csv?by=level&" + day), StandardCharsets.UTF_8))
                .contains("75")
                .doesNotContain("0.00");
    }

    @Test
    void aFileThatIsNoLedgerOfMoneyIsToldOnThePage() {
        var refused = finance.upload("/funding/imports", "file", "空.csv", "甲,乙\n1,2".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有找到表头行");
        assertThat(finance.upload("/funding/imports", "file", "空.csv", new byte[0])
                        .statusCode())
                .isEqualTo(422);
    }

    /** Part by part, the first two hundred first. */
    @Test
    void aLongSheetIsShownInParts() {
        var rows = new StringBuilder("项目编号,日期,环节,资金级次,渠道,金额(万元)\n");
        for (int i = 1; i <= 401; i++) {
            rows.append("2023-X-04-01,2023-05-01,到位,县级,财政预算,").append(i / 100.0).append("\n");
        }
        var page = finance.upload(
                "/funding/imports", "file", "长.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        var address = page.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(finance.get(address).body()).contains("共 401 行，显示第 1–200 行", "part=2");
        assertThat(finance.get(address + "?part=3").body())
                .contains("显示第 401–401 行", "part=2")
                .doesNotContain("part=4");
    }

    private String project(String code) {
        long unit = jdbc.sql("select id from unit where name = '县教育局'")
                .query(Long.class)
                .single();
        Visitor.signedIn(port, "county").call("POST", "/api/v1/projects", """
                {"code":"%s","planYear":2022,"level":"COUNTY","title":"公厕","leadUnitId":%d,"adoptedOn":"2022-01-05",
                 "deadline":"2022-12-31"}""".formatted(code, unit));
        return code;
    }

    private byte[] bytes(String path) {
        return finance.bytes(path);
    }

    private static JsonContentAssert json(String body) {
        return new JsonContentAssert(new JsonContent(body));
    }
}
