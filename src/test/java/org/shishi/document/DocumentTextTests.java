package org.shishi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.adjustment.AdjustmentKind;
import org.shishi.adjustment.DecideAdjustment;
import org.shishi.adjustment.Decider;
import org.shishi.adjustment.JudgeAdjustment;
import org.shishi.adjustment.RequestAdjustment;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyGrouping;
import org.shishi.funding.RatioKind;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.FindingContent.Assignment;
import org.shishi.supervision.finding.FindingContent.Problem;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.finding.Severity;
import org.shishi.supervision.inspection.InspectionKind;
import org.shishi.supervision.inspection.SaveInspection;

/** What bulletins and the yearly report say of the county's year 2023. */
class DocumentTextTests extends DocumentTest {

    @Test
    void theReportSaysWhatWasPublished() throws IOException {
        var draft = report();
        var text = text(draft.id());

        assertThat(text)
                .contains("共222个，其中省市级107个、县级34个、乡镇级81个")
                .contains("已完成194个，完成率87.39%（已完成194个/总数222个）")
                .contains("累计可完成218个，占98.20%（可完成218个/总数222个）")
                .contains("县级民生实事项目。共34个，已完成31个，完成率91.18%；预计春节前再完工2个，累计可完成33个；暂缓1个。")
                .contains("乡镇级民生实事项目。共81个，涉及32个乡镇（街道），已完成56个")
                .contains("未完工25个，其中预计春节前完工22个，进度滞后3个")
                .contains("定额保障资金2300万元，涉及项目81个，平均每个项目28.40万元")
                .contains("全年开展督查9次，其中联合督导2次")
                .contains("印发重要事项交办单4期");
    }

    @Test
    void theReportNamesTheHospitalAndTheLateTownshipProjectsWithTheirReasons() throws IOException {
        var lines = text(report().id()).lines().toList();
        var county = lines.subList(at(lines, "县级民生实事项目。"), at(lines, "乡镇级民生实事项目。"));
        var late = lines.subList(at(lines, "3个项目进度滞后"), at(lines, "项目暂缓。"));

        assertThat(county)
                .filteredOn(line -> line.contains("开工建设华侨医院"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("专项债未发放到位，资金难以保障").endsWith("，仅政府决定暂缓，县人大常委会决定：未登记。"));
        assertThat(lines.subList(at(lines, "项目暂缓。"), lines.size()))
                .filteredOn(line -> line.contains("开工建设华侨医院"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("，仅政府决定暂缓，县人大常委会决定：未登记。"));
        assertThat(late).hasSize(4);
        assertThat(late)
                .anyMatch(line -> line.contains("瓯南街道南湾村休闲场所") && line.contains("受政策处理等因素影响"))
                .anyMatch(line -> line.contains("仁庄镇孙山村村委办公楼至后山公路硬化") && line.contains("受林地审批等因素影响"))
                .anyMatch(line -> line.contains("祯埠镇陈篆至海口南岸") && line.contains("受政策处理等因素影响"));
    }

    @Test
    void moneyThatNobodyEnteredIsNotTold() {
        var empty = documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2022, null, day("2022-12-08")));
        var values = documents.get(OFFICE, empty.id()).values();

        assertThat(List.of("计划资金", "到位资金", "支付资金", "到位财政资金", "计划财政资金", "本期到位资金", "到位率"))
                .allSatisfy(name -> assertThat(values.get(name).text()).as(name).isEqualTo("—"));
    }

    @Test
    void theMoneyIsThatOfTheLedgerOfMoney() throws IOException {
        var values = documents.get(OFFICE, report().id()).values();
        var sum = money.of(OFFICE, 2023, day("2024-01-08"), MoneyGrouping.LEVEL).sum();

        assertThat(new BigDecimal(values.get("到位资金").text()))
                .isPositive()
                .isEqualByComparingTo(sum.of(FundingStage.ARRIVED).setScale(2, RoundingMode.HALF_UP));
        assertThat(values.get("到位率").text())
                .isEqualTo(sum.ratio(RatioKind.ARRIVAL).percent().orElseThrow().toPlainString() + "%");
        assertThat(text(report().id()))
                .contains("财政资金到位率" + values.get("到位率").text() + "（到位财政资金"
                        + values.get("到位财政资金").text() + "万元/计划财政资金"
                        + values.get("计划财政资金").text() + "万元，不含社会资本等其他资金）");
    }

    @Test
    void theSecondBulletinOfSeptemberTellsWhatMovedSinceTheFirst() throws IOException {
        var first = documents.draft(OFFICE, new NewDocument(DocumentKind.BULLETIN, 2023, "2023-09-1", null, true));
        assertThat(first.asOf()).isEqualTo(day("2023-09-15"));
        assertThat(first.since()).isEqualTo(day("2023-08-31"));
        var issued = issue(first);

        var second = documents.draft(OFFICE, new NewDocument(DocumentKind.BULLETIN, 2023, "2023-09-2", null, true));
        assertThat(second.asOf()).isEqualTo(day("2023-09-30"));
        assertThat(second.since()).as("the day of the one before").isEqualTo(day("2023-09-15"));
        var page = documents.get(OFFICE, second.id());
        var before = documents.get(OFFICE, first.id()).values().get("已完成");
        var now = page.values().get("已完成");
        var moved = page.values().get("本期新完成");
        assertThat(Integer.parseInt(now.text()) - Integer.parseInt(before.text()))
                .isEqualTo(Integer.parseInt(moved.text()))
                .isEqualTo(moved.rows().size());
        assertThat(text(second.id())).contains("2023年9月15日以来，全县新完成项目" + moved.text() + "个");
        assertThat(issue(second).number()).isEqualTo(Objects.requireNonNull(issued.number()) + 1);
    }

    @Test
    void theShortcomingsAreCountedAndListed() throws IOException {
        var code = "2023-Z-002-2";
        long asked = adjustments.request(
                OFFICE,
                code,
                new RequestAdjustment(AdjustmentKind.CONTENT, day("2023-06-01"), "改为建设村口休闲广场。", null, "选址无法落地。", ""));
        adjustments.review(OFFICE, asked, new JudgeAdjustment("同意", null, true));
        adjustments.decide(
                OFFICE, asked, new DecideAdjustment(Decider.GOVERNMENT, true, "县政府常务会议", day("2023-06-20"), "", "纪要"));
        var project = projects.get(OFFICE, code, day("2023-12-01")).project();
        var inspectors = new Actor(null, "inspect", "督查室", null, "", Set.of(Role.INSPECTION_OFFICE), null, false);
        findings.record(
                inspectors,
                new SaveFinding(
                        2023,
                        null,
                        code,
                        false,
                        FindingContent.of(
                                "",
                                FindingCategory.values()[0],
                                Severity.values()[0],
                                Problem.of(day("2023-12-01"), "围挡缺失。", ""),
                                Assignment.of(project.description().leadUnitId(), "", "补齐围挡", day("2023-12-15")))));

        var text = text(report().id());

        assertThat(text)
                .contains("经批准调整项目名称、目标、内容或点位2项：")
                .contains("县政府2023年6月20日决定（县政府常务会议 2023-06-20  纪要）调整内容，")
                .contains("调整为“改为建设村口休闲广场”，原因：选址无法落地。")
                .contains("3个项目进度滞后")
                .containsPattern("[1-9]\\d*个问题整改逾期：")
                .contains("围挡缺失，整改期限2023年12月15日，已逾期。");
        var before =
                documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day("2023-06-19")));
        assertThat(documents.get(OFFICE, before.id()).values().get("内容调整").text())
                .isEqualTo("0");
    }

    @Test
    void theFiguresEqualTheScreensOfTheSameDay() {
        var screens = documents.get(OFFICE, report().id()).checks().stream()
                .filter(check -> check.kind() == CheckKind.SCREENS)
                .findFirst()
                .orElseThrow();

        assertThat(screens.examined()).isGreaterThan(20);
        assertThat(screens.problems()).isEmpty();
    }

    @Test
    void theDefectsOfAcceptancesAndWhatWasClosedAreTold() throws IOException {
        var report = report();
        var values = documents.get(OFFICE, report.id()).values();

        assertThat(text(report.id())).contains("；验收提出缺陷1项，未销号1项");
        assertThat(values.get("验收缺陷").rows().rows().get(0).cells()).contains("部分路段标线不清，需补划。");
        assertThat(values.get("本期销号").text())
                .as("since the first of January")
                .isEqualTo(values.get("已销号").text())
                .isNotEqualTo("0");
        var bulletin = documents.draft(OFFICE, new NewDocument(DocumentKind.BULLETIN, 2023, "2023-12-2", null, true));
        documents.change(
                OFFICE,
                bulletin.id(),
                bulletin.version(),
                new SaveDocument(
                        bulletin.title(),
                        documents.get(OFFICE, bulletin.id()).template(),
                        day("2024-01-08"),
                        day("2024-01-10")));
        assertThat(text(bulletin.id())).containsPattern("以来，新销号项目[1-9]\\d*个：").containsPattern("），2024年1月\\d+日销号。");
    }

    @Test
    void theVotesOfTheYearAreInTheCatalogue() {
        var values = documents.get(OFFICE, report().id()).values();

        assertThat(values.get("票决会议").text()).isEqualTo("32");
        assertThat(values.get("票决项目").text()).isEqualTo("81");
        assertThat(values.get("票决情况表").rows().size()).isEqualTo(113);
    }

    @Test
    void aBulletinThatCorrectsAnotherCountsFromTheSameDay() {
        var first = bulletin("2023-11-1");
        var told = documents.get(OFFICE, first.id()).values().get("本期新完成").text();
        issue(first);

        var page = documents.get(OFFICE, bulletin("2023-11-1").id());

        assertThat(page.document().since()).isEqualTo(first.since());
        assertThat(page.values().get("本期新完成").text()).isEqualTo(told).isNotEqualTo("0");
        assertThat(page.problems()).extracting(CheckProblem::code).contains("document.check.period.told");
    }

    @Test
    void aDraftTellsWhatMovedSinceABulletinThatWasIssuedLater() {
        var november = bulletin("2023-11-2");
        var december = bulletin("2023-12-1");
        documents.change(
                OFFICE,
                december.id(),
                december.version(),
                new SaveDocument(december.title(), "正文。", day("2023-12-05"), day("2024-01-10")));
        issue(november);
        documents.change(
                OFFICE,
                december.id(),
                december.version() + 1,
                new SaveDocument(december.title(), "正文。", day("2023-12-15"), day("2024-01-10")));

        assertThat(documents.get(OFFICE, december.id()).document().since()).isEqualTo(day("2023-11-30"));
        var issued = documents.issue(
                OFFICE,
                december.id(),
                december.version() + 2,
                documents.get(OFFICE, december.id()).looks(),
                "按台账所记");
        assertThat(issued.since()).isEqualTo(day("2023-11-30"));
    }

    @Test
    void anInspectionThatIsOnlyPlannedIsNotCounted() {
        var inspectors = new Actor(null, "inspect", "督查室", null, "", Set.of(Role.INSPECTION_OFFICE), null, false);
        long unit = projects.get(OFFICE, "2023-Z-002-2", day("2023-12-01"))
                .project()
                .description()
                .leadUnitId();
        inspections.plan(
                inspectors,
                new SaveInspection(2023, InspectionKind.SPECIAL, "计划中的督查", "", day("2023-12-20"), List.of(unit)));

        var page = documents.get(OFFICE, report().id());

        assertThat(page.values().get("督查次数").text()).isEqualTo("9");
        assertThat(page.values().get("督查次数").rows().size()).isEqualTo(9);
        assertThat(page.stopped()).isFalse();
    }

    @Test
    void aReportTellsOfTheWholeYearInEveryVersion() {
        issue(report());
        assertThat(documents.get(OFFICE, report().id()).document().since()).isEqualTo(day("2023-01-01"));
    }

    @Test
    void aPlaceholderThatADocumentDoesNotUseHasNoRows() {
        var issued = issue(report());
        assertThat(documents.value(OFFICE, issued.id(), "总数").rows().size()).isEqualTo(222);
        assertThatThrownBy(() -> documents.value(OFFICE, issued.id(), "红灯")).isInstanceOf(Denied.class);
    }

    private static int at(List<String> lines, String part) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " not in " + lines));
    }

    private DocumentView bulletin(String period) {
        return documents.draft(OFFICE, new NewDocument(DocumentKind.BULLETIN, 2023, period, null));
    }
}
