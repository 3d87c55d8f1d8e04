package org.shishi.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.document.DocumentKind;
import org.shishi.document.DocumentView;
import org.shishi.document.Documents;
import org.shishi.document.NewDocument;
import org.shishi.document.SaveDocument;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of documents are made behind the page, kept, and handed out. */
@WholeApplication
@FreshDatabase
class DocumentFilesTests {

    private static final Actor LEADER = new Actor(null, "leader", "县领导", null, "", Set.of(Role.LEADER), null, false);

    @Autowired
    Documents documents;

    @Autowired
    DocumentFiles files;

    @Autowired
    DocumentFileStore store;

    @Autowired
    @Qualifier("workNode")
    SmartLifecycle node;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFileIsMadeBehindThePageAndThenThere() throws IOException {
        var draft = report();
        assertThat(files.of(OFFICE, draft.id()))
                .extracting(DocumentFileView::state)
                .containsOnly(DocumentFileState.NONE);
        assertThatThrownBy(() -> files.download(OFFICE, draft.id(), DocumentFileKind.WORD))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.file.missing"));

        var begun = files.build(OFFICE, draft.id(), DocumentFileKind.WORD).get(0);
        assertThat(begun.state()).isEqualTo(DocumentFileState.BUILDING);
        assertThat(begun.progress())
                .isNotNull()
                .satisfies(progress -> assertThat(progress.total()).isGreaterThan(10));

        var made = ready(draft, DocumentFileKind.WORD);
        var file = files.download(OFFICE, draft.id(), DocumentFileKind.WORD);
        assertThat(made.progress()).isNull();
        assertThat(made.size()).isEqualTo(file.content().length);
        assertThat(made.sha256()).isEqualTo(Sha256.hex(file.content()));
        assertThat(file.filename()).isEqualTo(draft.title() + "（草稿）.docx");
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("report.docx"), file.content());
    }

    @Test
    void whatWasMadeBeforeTheTextChangedIsOutdated() {
        var draft = report();
        files.build(OFFICE, draft.id(), DocumentFileKind.WORD);
        ready(draft, DocumentFileKind.WORD);
        documents.change(
                OFFICE,
                draft.id(),
                draft.version(),
                new SaveDocument("改过的标题", "正文。", day("2024-01-08"), day("2024-01-10")));

        assertThat(files.of(OFFICE, draft.id()).get(0).outdated()).isTrue();
        files.build(OFFICE, draft.id(), DocumentFileKind.WORD);
        var again = ready(draft, DocumentFileKind.WORD);
        assertThat(again.outdated()).isFalse();
        assertThat(again.filename()).startsWith("改过的标题");
    }

    @Test
    void issuingHasBothFilesMadeAndTheyStay() {
        var issued = issue(report());
        var word = ready(issued, DocumentFileKind.WORD);
        ready(issued, DocumentFileKind.TABLES);
        assertThat(word.filename()).endsWith("（第" + issued.number() + "版）.docx");

        var again = files.build(LEADER, issued.id(), DocumentFileKind.WORD).get(0);

        assertThat(again).isEqualTo(word);
        assertThat(files.download(LEADER, issued.id(), DocumentFileKind.WORD).content())
                .hasSize(word.size());
    }

    @Test
    void aDraftsFileOnItsWayIsNotHandedOutAsTheIssuedOnes() {
        var draft = report();
        store.begin(draft.id(), DocumentFileKind.WORD, draft.version(), "某人", false);
        var issued = issue(draft);
        var made = ready(issued, DocumentFileKind.WORD);
        assertThat(made.filename()).endsWith("版）.docx");
        store.keep(draft.id(), DocumentFileKind.WORD, draft.version(), new BuiltFile("（草稿）.docx", new byte[1]));

        assertThat(files.of(OFFICE, issued.id()).get(0)).isEqualTo(made);
        assertThat(files.download(OFFICE, issued.id(), DocumentFileKind.WORD).filename())
                .isEqualTo(made.filename());
    }

    @Test
    void peopleWhoAskAtOnceBeginItOnce() throws Exception {
        var draft = report();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var asked = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(
                            () -> store.begin(draft.id(), DocumentFileKind.TABLES, draft.version(), "某人", false)))
                    .toList();
            int begun = 0;
            for (var one : asked) {
                begun += one.get() ? 1 : 0;
            }
            assertThat(begun).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatAStoppedApplicationLeftCanBeBegunAgain() {
        var draft = report();
        store.begin(draft.id(), DocumentFileKind.WORD, draft.version(), "某人", false);
        assertThat(files.of(OFFICE, draft.id()).get(0).isBroken()).isTrue();

        files.build(OFFICE, draft.id(), DocumentFileKind.WORD);

        ready(draft, DocumentFileKind.WORD);
    }

    @Test
    void aFileThatCannotBeMadeSaysSoAndCanBeAskedForAgain() {
        var draft = report();
        kind(draft, "BULLETIN", "1999-01");
        files.build(OFFICE, draft.id(), DocumentFileKind.WORD);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> files.of(OFFICE, draft.id()).get(0).state() == DocumentFileState.FAILED);
        assertThat(files.of(OFFICE, draft.id()).get(0).isBroken()).isTrue();

        kind(draft, "YEARLY_REPORT", null);
        files.build(OFFICE, draft.id(), DocumentFileKind.WORD);
        ready(draft, DocumentFileKind.WORD);
    }

    @Test
    void aFileThatWaitsSaysSoAndCanBeCancelledByWhoeverMayAskForIt() {
        var draft = report();
        node.stop();
        try {
            var waits = files.build(OFFICE, draft.id(), DocumentFileKind.WORD).get(0);
            assertThat(waits.isUnderWay()).isTrue();
            assertThat(waits.progress())
                    .satisfies(progress -> assertThat(progress.before()).isZero());
            assertThatThrownBy(() -> files.cancel(LEADER, draft.id(), DocumentFileKind.WORD))
                    .isInstanceOf(Denied.class);
            var cancelled =
                    files.cancel(OFFICE, draft.id(), DocumentFileKind.WORD).get(0);
            assertThat(cancelled.state()).isEqualTo(DocumentFileState.FAILED);
            assertThat(cancelled.why()).isEqualTo("document.file.CANCELLED");
            assertThatThrownBy(() -> files.cancel(OFFICE, draft.id(), DocumentFileKind.WORD))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("document.file.cancel.nothing"));
        } finally {
            node.start();
        }
        files.build(OFFICE, draft.id(), DocumentFileKind.WORD);
        assertThat(ready(draft, DocumentFileKind.WORD).ending()).isNull();
    }

    private void kind(DocumentView draft, String kind, @Nullable String period) {
        jdbc.sql("update document set kind = ?, period = ? where id = ?")
                .params(kind, period, draft.id())
                .update();
    }

    @Test
    void aDraftsFilesDoNotExistForWhoeverMayNotWriteIt() {
        var draft = report();
        assertThatThrownBy(() -> files.of(LEADER, draft.id())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> files.build(LEADER, draft.id(), DocumentFileKind.WORD))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> files.download(LEADER, draft.id(), DocumentFileKind.WORD))
                .isInstanceOf(Denied.class);
    }

    @Test
    void theTablesAreWorkbooksThatOfficesCanReckonWithAndPrint() throws IOException {
        var draft = documents.draft(OFFICE, new NewDocument(DocumentKind.BULLETIN, 2023, "2023-10-1", null));
        files.build(OFFICE, draft.id(), DocumentFileKind.TABLES);
        ready(draft, DocumentFileKind.TABLES);
        var content =
                files.download(OFFICE, draft.id(), DocumentFileKind.TABLES).content();
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("tables.xlsx"), content);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .contains("进展情况表", "未完工项目表", "资金情况表", "资金汇总表", "票决情况表", "月度工作表");
            for (var sheet : book) {
                assertThat(sheet.getPrintSetup().getLandscape())
                        .as(sheet.getSheetName())
                        .isTrue();
                assertThat(sheet.getRepeatingRows()).as(sheet.getSheetName()).isNotNull();
                assertThat(book.getPrintArea(book.getSheetIndex(sheet)))
                        .as(sheet.getSheetName())
                        .isNotNull();
            }
            progress(book.getSheet("进展情况表"));
            assertThat(texts(book.getSheet("月度工作表"), 2)).containsExactly("项目编号", "项目内容", "月度工作计划", "牵头单位", "落实情况");
            var money = book.getSheet("资金情况表").getRow(4).getCell(4);
            assertThat(money.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(money.getCellStyle().getDataFormatString()).isEqualTo("0.00");
            var votes = book.getSheet("票决情况表");
            assertThat(votes.getLastRowNum()).isEqualTo(113 + 3);
            assertThat(texts(votes, 2)).contains("代表", "选票", "得票");
        }
    }

    private static void progress(XSSFSheet sheet) {
        assertThat(texts(sheet, 2)).contains("工程进展", "时间", "问题和原因");
        assertThat(texts(sheet, 3)).contains("完成情况", "阶段", "形象进度", "完成时限");
        assertThat(sheet.getMergedRegions().stream().map(Object::toString))
                .anyMatch(region -> region.contains("E3:G3"))
                .anyMatch(region -> region.contains("A3:A4"));
        assertThat(sheet.getLastRowNum())
                .as("222 projects below four lines of heading")
                .isEqualTo(222 + 3);
        var row = sheet.getRow(4);
        assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(DateUtil.isCellDateFormatted(row.getCell(7))).isTrue();
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        var cells = new java.util.ArrayList<String>();
        sheet.getRow(row).forEach(cell -> cells.add(cell.getStringCellValue()));
        return cells;
    }

    private DocumentFileView ready(DocumentView document, DocumentFileKind kind) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> files.of(OFFICE, document.id()).get(kind.ordinal()).isReady());
        return files.of(OFFICE, document.id()).get(kind.ordinal());
    }

    private DocumentView report() {
        return documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day("2024-01-08")));
    }

    private DocumentView issue(DocumentView draft) {
        long looks = documents.get(OFFICE, draft.id()).looks();
        return documents.issue(OFFICE, draft.id(), draft.version(), looks, "按台账所记");
    }
}
