package org.shishi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.MoneyGrouping;
import org.shishi.funding.RatioKind;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.GiveForecast;
import org.shishi.project.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.shishi.supervision.FindingCategory;
import org.shishi.supervision.Findings;
import org.shishi.supervision.SaveFinding;
import org.shishi.supervision.Severity;
import org.shishi.testing.Statements;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.AdjustmentKind;
import org.shishi.vote.Adjustments;
import org.shishi.vote.DecideAdjustment;
import org.shishi.vote.Decider;
import org.shishi.vote.RequestAdjustment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bulletins and the yearly report of the county's year 2023, drafted, checked, issued and frozen. */
@WholeApplication
@FreshDatabase
class DocumentsTests {

    @Autowired
    Documents documents;

    @Autowired
    DocumentFiles files;

    @Autowired
    Projects projects;

    @Autowired
    FundingSummaries money;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Findings findings;

    @Autowired
    JdbcClient jdbc;

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
                .satisfies(line -> assertThat(line).contains("专项债未发放到位，资金难以保障"));
        assertThat(late).hasSize(4);
        assertThat(late)
                .anyMatch(line -> line.contains("瓯南街道南湾村休闲场所") && line.contains("受政策处理等因素影响"))
                .anyMatch(line -> line.contains("仁庄镇孙山村村委办公楼至后山公路硬化") && line.contains("受林地审批等因素影响"))
                .anyMatch(line -> line.contains("祯埠镇陈篆至海口南岸") && line.contains("受政策处理等因素影响"));
    }

    private static int at(List<String> lines, String part) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " not in " + lines));
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
        var first = documents.draft(OFFICE, new NewDocument(DocumentKind.BULLETIN, 2023, "2023-09-1", null));
        assertThat(first.asOf()).isEqualTo(day("2023-09-15"));
        assertThat(first.since()).isEqualTo(day("2023-08-31"));
        var issued = documents.issue(OFFICE, first.id(), first.version());
        assertThat(issued.number()).isEqualTo(1);

        var second = documents.draft(OFFICE, new NewDocument(DocumentKind.BULLETIN, 2023, "2023-09-2", null));
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
        assertThat(documents.issue(OFFICE, second.id(), second.version()).number())
                .isEqualTo(2);
    }

    @Test
    void anIssuedDocumentStaysAsItWas() {
        var draft = report("2024-01-10");
        var issued = documents.issue(OFFICE, draft.id(), draft.version());
        var before = documents.get(OFFICE, draft.id());
        var late = before.values().get("进度滞后").rows().rows().get(0).cells().get(0);

        var project = projects.get(OFFICE, late, day("2024-01-10")).project();
        projects.giveForecast(
                OFFICE, late, project.version(), new GiveForecast(day("2024-02-01"), day("2024-01-09"), "加快"));

        assertThat(documents.get(OFFICE, draft.id()).values()).isEqualTo(before.values());
        var next = report("2024-01-10");
        var changes = documents.compare(OFFICE, next.id());
        assertThat(changes.stream()
                        .filter(change -> change.name().equals("进度滞后"))
                        .findFirst())
                .hasValueSatisfying(change -> {
                    assertThat(change.before()).isEqualTo("3");
                    assertThat(change.after()).isEqualTo("2");
                    assertThat(change.removed()).hasSize(1);
                });
        assertThat(jdbc.sql("select content from document where id = :id")
                        .param("id", draft.id())
                        .query(String.class)
                        .single())
                .satisfies(content -> assertThat(Sha256.hex(content)).isEqualTo(issued.sha256()));
        assertThatThrownBy(() -> jdbc.sql("update document set title = 'x' where id = :id")
                        .param("id", draft.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> documents.change(OFFICE, draft.id(), issued.version(), saved("一个标题", "正文")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aWrongPlaceholderABrokenTagAndATypedFigureAreNamed() {
        var draft = report();
        var changed = documents.change(
                OFFICE, draft.id(), draft.version(), saved("报告", "共{{总数}}个\n{{不存在的数}}\n{{已完成}个\n已完成194个"));

        var page = documents.get(OFFICE, draft.id());
        assertThat(page.problems().stream().map(problem -> problem.code() + problem.args()))
                .contains(
                        "document.check.unknown[不存在的数]",
                        "document.check.broken[3, {{已完成}个]",
                        "document.check.typed[4, 已完成194个]");
        assertThatThrownBy(() -> documents.issue(OFFICE, draft.id(), changed.version()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.stopped"));
    }

    @Test
    void aDayBeforeTheYearOrAfterTodayIsRefused() {
        assertThatThrownBy(() -> documents.draft(
                        OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day("2022-12-31"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.check.asOf.early"));
        assertThatThrownBy(() -> documents.draft(
                        OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day("2999-12-31"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.check.asOf.future"));
    }

    @Test
    void aDayOutOfReachIsRefusedWhenADraftIsChangedToo() {
        var draft = report();
        assertThatThrownBy(() -> documents.change(
                        OFFICE,
                        draft.id(),
                        draft.version(),
                        new SaveDocument("报告", "正文", day("2022-12-31"), day("2024-01-10"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.check.asOf.early"));
        assertThatThrownBy(() -> documents.change(
                        OFFICE,
                        draft.id(),
                        draft.version(),
                        new SaveDocument("报告", "正文", day("2999-12-31"), day("2999-12-31"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.check.asOf.future"));
    }

    @Test
    void anUnfinishedProjectWithoutForecastOrReasonIsNamedWithALink() {
        var draft = documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day("2023-03-01")));
        var problems = documents.get(OFFICE, draft.id()).problems();

        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("document.check.reason"))
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.link())
                            .isEqualTo("/projects/" + problem.args().get(0));
                    assertThat(problem.args().get(1)).isNotBlank();
                });
    }

    @Test
    void bothAMissingReasonAndAMissingForecastAreTold() {
        var row = new Rows.Row(
                List.of("2023-X-1", "修一条路", "县级", "交通局", "进度滞后", "在建", "10%", "2023-12-31", "—", "—", "", ""),
                "/projects/2023-X-1");
        var list =
                Value.list(List.of("修一条路：" + ProjectRowsOf.NO_REASON + "。"), new Rows(List.of("项目编号"), List.of(row)));
        var draft = report();

        var found = new DocumentChecks(Clock.systemDefaultZone())
                .of(draft, "正文", new Composition(Map.of("未完工项目清单", list), List.of()));

        assertThat(found).extracting(Problem::code).containsExactly("document.check.reason", "document.check.forecast");
        assertThat(found).extracting(Problem::link).containsOnly("/projects/2023-X-1");
    }

    @Test
    void aDraftCostsTheSameNumberOfStatementsForAnyNumberOfProjects() {
        var whole = report();
        var nothing =
                documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2022, null, day("2022-12-08")));
        documents.get(OFFICE, whole.id());

        assertThat(Statements.count(() -> documents.get(OFFICE, whole.id())))
                .isEqualTo(Statements.count(() -> documents.get(OFFICE, nothing.id())))
                .isLessThan(40);
    }

    @Test
    void documentsIssuedAtOnceGetNumbersWithoutAGap() throws Exception {
        var drafts = IntStream.range(0, 4).mapToObj(i -> report()).toList();
        var pool = Executors.newFixedThreadPool(drafts.size());
        try {
            var issuing = drafts.stream()
                    .map(draft -> pool.submit(() ->
                            documents.issue(OFFICE, draft.id(), draft.version()).number()))
                    .toList();
            var numbers = new ArrayList<Integer>();
            for (var one : issuing) {
                numbers.add(one.get());
            }
            Collections.sort(numbers);
            assertThat(numbers.get(3) - numbers.get(0)).isEqualTo(3);
            assertThat(numbers).doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void issuingTheSameDraftTwiceIsRefused() {
        var draft = report();
        documents.issue(OFFICE, draft.id(), draft.version());

        assertThatThrownBy(() -> documents.issue(OFFICE, draft.id(), draft.version()))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aDraftDoesNotExistForWhoeverMayNotWriteIt() {
        var reader = new Actor(null, "leader", "县领导", null, "", Set.of(Role.LEADER), null, false);
        var draft = report();
        assertThat(documents.list(reader, 2023, null)).noneMatch(found -> found.id() == draft.id());
        assertThatThrownBy(() -> documents.get(reader, draft.id()))
                .isInstanceOfSatisfying(
                        Denied.class, e -> assertThat(e.verdict()).isEqualTo(Decision.Verdict.HIDDEN));

        documents.issue(OFFICE, draft.id(), draft.version());

        assertThat(documents.get(reader, draft.id()).document().issued()).isTrue();
    }

    @Test
    void theFilesCanBeLookedAt() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        var bulletin = documents.draft(OFFICE, new NewDocument(DocumentKind.BULLETIN, 2023, "2023-10-1", null));
        Files.write(
                folder.resolve("report.docx"), files.word(OFFICE, report().id()).content());
        Files.write(
                folder.resolve("bulletin.docx"),
                files.word(OFFICE, bulletin.id()).content());

        assertThat(files.tables(OFFICE, bulletin.id()).content()).isNotEmpty();
    }

    @Test
    void theShortcomingsAreCountedAndListed() throws IOException {
        var code = "2023-Z-002-2";
        long asked = adjustments.request(
                OFFICE,
                code,
                new RequestAdjustment(AdjustmentKind.CONTENT, day("2023-06-01"), "改为建设村口休闲广场。", null, "选址无法落地。", ""));
        adjustments.review(OFFICE, asked, "同意", false);
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
                        "",
                        FindingCategory.values()[0],
                        Severity.values()[0],
                        "围挡缺失。",
                        "",
                        project.description().leadUnitId(),
                        "",
                        "补齐围挡",
                        day("2023-12-01"),
                        day("2023-12-15")));

        var text = text(report().id());

        assertThat(text)
                .contains("经批准调整项目目标、内容或点位1项：")
                .contains("经批准调整内容")
                .contains("调整为“改为建设村口休闲广场”，原因：选址无法落地。")
                .contains("3个项目进度滞后")
                .containsPattern("[1-9]\\d*个问题整改逾期：")
                .contains("围挡缺失，整改期限2023年12月15日，已逾期。");
        var before =
                documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day("2023-06-19")));
        assertThat(documents.get(OFFICE, before.id()).values().get("内容调整").text())
                .isEqualTo("0");
    }

    private DocumentView report() {
        return report("2024-01-08");
    }

    private DocumentView report(String asOf) {
        return documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day(asOf)));
    }

    private static SaveDocument saved(String title, String template) {
        return new SaveDocument(title, template, day("2024-01-08"), day("2024-01-10"));
    }

    private String text(long id) throws IOException {
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(files.word(OFFICE, id).content()))) {
            return String.join(
                    "\n",
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList());
        }
    }
}
