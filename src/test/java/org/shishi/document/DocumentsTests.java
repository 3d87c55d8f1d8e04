package org.shishi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.catalogue.CheckProblem;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.Progress;
import org.shishi.project.entry.GiveForecast;
import org.shishi.project.entry.ReportProgress;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.shishi.testing.Statements;
import org.springframework.dao.DataAccessException;

/** Bulletins and the yearly report of the county's year 2023, drafted, checked, issued and frozen. */
class DocumentsTests extends DocumentTest {

    @Test
    void anIssuedDocumentStaysAsItWas() {
        var draft = report("2024-01-10");
        var issued = issue(draft);
        var before = documents.get(OFFICE, draft.id());
        var late = before.values().get("进度滞后").rows().rows().get(0).cells().get(0);

        var project = projects.get(OFFICE, late, day("2024-01-10")).project();
        projects.giveForecast(
                OFFICE, late, project.version(), new GiveForecast(day("2024-02-01"), day("2024-01-09"), "加快"));

        assertThat(documents.get(OFFICE, draft.id()).values()).isEqualTo(before.values());
        var next = report("2024-01-10");
        var changes =
                comparisons.compare(OFFICE, next.id(), ComparisonBase.FORMER).values();
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
                OFFICE, draft.id(), draft.version(), saved("报告", "共{{总数}}个\n{{不存在的数}}\n{{已完成}个\n已完成194个\n召开推进会12次"));

        var page = documents.get(OFFICE, draft.id());
        assertThat(page.problems().stream().map(problem -> problem.code() + problem.args()))
                .contains(
                        "document.check.unknown[不存在的数]",
                        "document.check.broken[3, {{已完成}个]",
                        "document.check.typed.over[4, 已完成, {{已完成}}, 已完成194个]",
                        "document.check.typed[5, 召开推进会12次]");
        assertThatThrownBy(() -> documents.issue(OFFICE, draft.id(), changed.version(), 99, ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.stopped"));
    }

    @Test
    void aDayBeforeTheYearOrAfterTodayIsRefused() {
        assertThatThrownBy(() -> documents.draft(
                        OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day("2022-12-31"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.asOf.early"));
        assertThatThrownBy(() -> documents.draft(
                        OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day("2999-12-31"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.asOf.future"));
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
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.asOf.early"));
        assertThatThrownBy(() -> documents.change(
                        OFFICE,
                        draft.id(),
                        draft.version(),
                        new SaveDocument("报告", "正文", day("2999-12-31"), day("2999-12-31"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.asOf.future"));
    }

    @Test
    void aDraftCostsTheSameNumberOfStatementsForAnyNumberOfProjects() {
        var whole = report();
        var nothing =
                documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2022, null, day("2022-12-08")));
        documents.get(OFFICE, whole.id());

        // of notices and vetoes that are not there nothing more is asked
        var empty = Statements.count(() -> documents.get(OFFICE, nothing.id()));
        assertThat(Statements.count(() -> documents.get(OFFICE, whole.id())))
                .isBetween(empty, empty + 20)
                .isLessThan(90);
    }

    @Test
    void documentsIssuedAtOnceGetNumbersWithoutAGap() throws Exception {
        var drafts = IntStream.range(0, 6).mapToObj(i -> report()).toList(); // more than there are connections
        var pool = Executors.newFixedThreadPool(drafts.size());
        try {
            var issuing = drafts.stream()
                    .map(draft -> pool.submit(() -> issue(draft).number()))
                    .toList();
            var numbers = new ArrayList<Integer>();
            for (var one : issuing) {
                numbers.add(one.get());
            }
            Collections.sort(numbers);
            assertThat(numbers.get(5) - numbers.get(0)).isEqualTo(5);
            assertThat(numbers).doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void issuingTheSameDraftTwiceIsRefused() {
        var draft = report();
        issue(draft);

        assertThatThrownBy(() -> documents.issue(OFFICE, draft.id(), draft.version(), 99, ""))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aDraftDoesNotExistForWhoeverMayNotWriteIt() {
        var reader = new Actor(null, "leader", "县领导", null, "", Set.of(Role.LEADER), null, false);
        var draft = report();
        assertThat(documents.list(reader, 2023, null, null)).noneMatch(found -> found.id() == draft.id());
        assertThatThrownBy(() -> documents.get(reader, draft.id()))
                .isInstanceOfSatisfying(
                        Denied.class, e -> assertThat(e.verdict()).isEqualTo(Decision.Verdict.HIDDEN));

        issue(draft);

        assertThat(documents.get(reader, draft.id()).document().isIssued()).isTrue();
    }

    @Test
    void whatIsToBeLookedAtMustBeConfirmedAndIsKept() {
        var draft = report();
        var looks = documents.get(OFFICE, draft.id()).problems();
        assertThat(looks).extracting(CheckProblem::code).containsExactly("catalogue.silent");
        assertThatThrownBy(() -> documents.issue(OFFICE, draft.id(), draft.version(), 0, ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.look.first"));

        documents.issue(OFFICE, draft.id(), draft.version(), 1, "");

        assertThat(documents.get(OFFICE, draft.id()).accepted()).isEqualTo(looks);
    }

    @Test
    void aProjectAtAHundredThatCountsAsUnfinishedIsAnsweredWithAReason() {
        var code = jdbc.sql("""
                        select code from project_now where plan_year = 2023 and stage = 'UNDER_WAY' and level = 'COUNTY'
                        order by code limit 1""").query(String.class).single();
        var before = progress(code, null);
        progress(code, new BigDecimal(100));
        try {
            var draft = report();
            var page = documents.get(OFFICE, draft.id());
            assertThat(page.problems())
                    .filteredOn(CheckProblem::asksReason)
                    .extracting(CheckProblem::code, problem -> problem.args().get(0))
                    .containsExactly(tuple("catalogue.whole-unfinished", code));
            assertThatThrownBy(() -> documents.issue(OFFICE, draft.id(), draft.version(), page.looks(), " "))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.reason.first"));
            documents.issue(OFFICE, draft.id(), draft.version(), page.looks(), "主体完成，待验收后计完工");
            assertThat(documents.get(OFFICE, draft.id()).answer()).isEqualTo("主体完成，待验收后计完工");
        } finally {
            progress(code, before);
        }
    }

    private BigDecimal progress(String code, @Nullable BigDecimal percent) {
        var project = projects.get(OFFICE, code, day("2024-01-08")).project();
        var told = project.progress();
        if (percent != null) {
            var again = new Progress(percent, told.note(), told.problem(), told.blocker());
            var version =
                    projects.get(OFFICE, code, day("2024-01-10")).project().version();
            projects.reportProgress(OFFICE, code, version, new ReportProgress(again, day("2024-01-08"), "核对"));
        }
        return told.percent();
    }

    @Test
    void aFactThatComesLaterShowsBesideTheIssuedDocumentAndDoesNotChangeIt() {
        var draft = report("2024-01-09");
        issue(draft);
        assertThat(comparisons
                        .compare(OFFICE, draft.id(), ComparisonBase.LEDGER)
                        .isSame())
                .isTrue();
        var late = documents
                .get(OFFICE, draft.id())
                .rowsOf("进度滞后")
                .rows()
                .get(1)
                .cells()
                .get(0);
        var project = projects.get(OFFICE, late, day("2024-01-09")).project();
        projects.giveForecast(
                OFFICE, late, project.version(), new GiveForecast(day("2024-01-31"), day("2024-01-09"), "加快"));

        var now = comparisons.compare(OFFICE, draft.id(), ComparisonBase.LEDGER);

        assertThat(now.values())
                .filteredOn(change -> change.name().equals("进度滞后"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(Integer.parseInt(change.before()) - Integer.parseInt(change.after()))
                            .isEqualTo(1);
                    assertThat(change.removed())
                            .extracting(row -> row.cells().get(0))
                            .containsExactly(late);
                });
    }

    @Test
    void sentencesThatChangedSinceTheLastVersionAreShown() {
        var first = report("2024-01-08");
        issue(first);
        var second = report("2024-01-08");
        var text = documents.get(OFFICE, second.id()).template();
        documents.change(
                OFFICE,
                second.id(),
                second.version(),
                saved(second.title(), text.replace("下一步，县政府将压实牵头单位责任", "下一步，县政府将逐项压实责任") + "\n特此报告。"));

        var texts =
                comparisons.compare(OFFICE, second.id(), ComparisonBase.FORMER).texts();

        assertThat(texts).singleElement().satisfies(change -> {
            assertThat(change.before()).singleElement().asString().contains("压实牵头单位责任");
            assertThat(change.after()).hasSize(2).last().isEqualTo("特此报告。");
        });
    }

    @Test
    void aPreviewShowsAnotherTextAndKeepsNothing() {
        var draft = report();
        var page = documents.preview(OFFICE, draft.id(), saved("试一试", "一、完成{{已完成}}个。"));

        assertThat(page.document().title()).isEqualTo("试一试");
        assertThat(page.stopped()).isFalse();
        assertThat(documents.get(OFFICE, draft.id()).document().title()).isEqualTo(draft.title());
        assertThatThrownBy(() -> documents.preview(
                        OFFICE, draft.id(), new SaveDocument("x", "x", day("2024-01-08"), day("2024-01-07"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.dated.early"));
    }

    @Test
    void aDiscardedDraftLeavesTheListAndStaysWithItsReason() {
        var draft = report();
        documents.discard(OFFICE, draft.id(), draft.version(), "起草错了年度");

        assertThat(documents.list(OFFICE, 2023, null, null)).noneMatch(one -> one.id() == draft.id());
        assertThat(documents.list(OFFICE, 2023, null, DocumentState.DISCARDED))
                .filteredOn(one -> one.id() == draft.id())
                .singleElement()
                .satisfies(one -> assertThat(one.discardReason()).isEqualTo("起草错了年度"));
        assertThatThrownBy(() -> documents.issue(OFFICE, draft.id(), draft.version() + 1, 99, ""))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> jdbc.sql("update document set title = 'x' where id = :id")
                        .param("id", draft.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        var issued = issue(report());
        assertThatThrownBy(() -> documents.discard(OFFICE, issued.id(), issued.version(), "不要了"))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aTitleOfAnotherYearAndAUnitThatIsNotInTheRegisterAreNamed() {
        var draft = report();
        documents.change(
                OFFICE, draft.id(), draft.version(), saved("关于2022年民生实事的报告", "鹤城街道、欧南街道进度较快，各乡镇（街道）和县教育局要跟上，服务侨乡。"));

        assertThat(documents.get(OFFICE, draft.id()).problems().stream()
                        .map(problem -> problem.code() + problem.args()))
                .containsOnlyOnce("document.check.title[2022, 2023]", "document.check.unit[1, 欧南街道, 瓯南街道]");
    }

    @Test
    void whoSeesLessOfTheLedgerCannotCompareItWithAnIssuedDocument() {
        var issued = issue(report());
        var reader = new Actor(null, "leader", "县领导", null, "", Set.of(Role.LEADER), null, false);
        assertThatThrownBy(() -> comparisons.compare(reader, issued.id(), ComparisonBase.LEDGER))
                .isInstanceOf(Denied.class);
    }

    @Test
    void signsThatNoPaperShowsAreLeftOut() {
        var saved = saved("题\u0001目\u202e\n二", "一行\u000b二\u200b行\u0000三");
        assertThat(saved.title()).isEqualTo("题 目 二");
        assertThat(saved.template()).isEqualTo("一行\n二行 三");
        assertThatThrownBy(() -> saved("\u200b \u0001", "正文"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.title.needed"));
    }

    private static SaveDocument saved(String title, String template) {
        return new SaveDocument(title, template, day("2024-01-08"), day("2024-01-10"));
    }
}
