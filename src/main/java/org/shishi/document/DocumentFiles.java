package org.shishi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shishi.paper.WordPapers;
import org.shishi.policy.Actor;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.stereotype.Service;

/** Makes the files of a document: what it says as Word, its rows as a workbook. */
@Service
public class DocumentFiles {

    private static final int NARROW = 14;
    private static final int WIDE = 36;
    private static final int NAME = 1;

    /** What offices write above neighbouring columns. */
    private static final Map<String, String> GROUPS = Map.of(
            "完成情况", "工程进展",
            "阶段", "工程进展",
            "形象进度", "工程进展",
            "完成时限", "时间",
            "预计完工", "时间",
            "完工日期", "时间",
            "存在问题", "问题和原因",
            "滞后原因", "问题和原因");

    private final Documents documents;
    private final WordPapers word;

    DocumentFiles(Documents documents, WordPapers word) {
        this.documents = documents;
        this.word = word;
    }

    /**
     * A file to download.
     *
     * @param name without its ending
     */
    public record File(String name, byte[] content) {}

    public File word(Actor actor, long id) {
        var page = documents.get(actor, id);
        return new File(name(page.document()), word.docx(page.paper()));
    }

    /** The rows that come with every document, a sheet each: projects, reported work, money, findings, slips. */
    public File tables(Actor actor, long id) {
        var page = documents.get(actor, id);
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            for (var name : Frozen.ALWAYS) {
                sheet(writer, page, name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new File(name(page.document()), out.toByteArray());
    }

    private static void sheet(SheetWriter writer, DocumentPage page, String name) throws IOException {
        var rows = page.rowsOf(name);
        if (rows.headings().isEmpty()) {
            return;
        }
        var columns = IntStream.range(0, rows.headings().size())
                .mapToObj(i -> column(rows.headings().get(i), i == NAME ? WIDE : NARROW))
                .toList();
        var title = page.document().title();
        writer.sheet(new SheetHead(
                name, List.of(title, name + "（截至" + page.document().asOf() + "）"), columns, 2));
        for (var row : rows.rows()) {
            writer.row(row.cells());
        }
    }

    private static SheetColumn column(String heading, int width) {
        var group = GROUPS.get(heading);
        return group == null ? SheetColumn.of(heading, width) : SheetColumn.of(group, heading, width);
    }

    private static String name(DocumentView document) {
        return document.title() + (document.number() == null ? "（草稿）" : "（第" + document.number() + "期）");
    }
}
