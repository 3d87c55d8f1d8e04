package org.shishi.document.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.shishi.catalogue.Rows;
import org.shishi.document.DocumentPage;
import org.shishi.document.DocumentTable;
import org.shishi.document.DocumentView;
import org.shishi.paper.PaperWords;
import org.shishi.paper.WordPapers;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.stereotype.Component;

/** Makes the files of a document: what it says as Word, its rows as a workbook. */
@Component
public class FileBuilder {

    private static final int FROZEN_COLUMNS = 2;

    private final WordPapers word;

    FileBuilder(WordPapers word) {
        this.word = word;
    }

    /** How many steps it takes, the reading of the document apart. */
    static int steps(DocumentFileKind kind) {
        return kind == DocumentFileKind.WORD ? 1 : DocumentTable.values().length;
    }

    public BuiltFile make(DocumentPage page, DocumentFileKind kind, Runnable step) {
        var content = kind == DocumentFileKind.WORD ? word(page, step) : tables(page, step);
        return new BuiltFile(name(page.document()) + kind.ending(), content);
    }

    private byte[] word(DocumentPage page, Runnable step) {
        var content = word.docx(page.paper());
        step.run();
        return content;
    }

    /** Tables without anything to tell are left out, all but the first. */
    private static byte[] tables(DocumentPage page, Runnable step) {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            for (var table : DocumentTable.values()) {
                sheet(writer, page, table);
                step.run();
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void sheet(SheetWriter writer, DocumentPage page, DocumentTable table) throws IOException {
        var rows = page.rowsOf(table.placeholder());
        if (rows.rows().isEmpty() && table != DocumentTable.PROGRESS) {
            return;
        }
        var document = page.document();
        var columns = TableColumns.of(rows.headings());
        var lines = java.util.List.of(
                document.planYear() + "年民生实事项目" + table.title(),
                "截至" + PaperWords.date(document.asOf()) + "    共" + rows.size() + "行" + left(rows) + "    "
                        + document.title());
        writer.sheet(new SheetHead(table.title(), lines, columns, FROZEN_COLUMNS));
        for (var row : rows.rows()) {
            writer.row(TableColumns.typed(rows.headings(), row.cells()));
        }
    }

    private static String left(Rows rows) {
        return rows.left() == 0 ? "" : "，列前" + rows.rows().size() + "行，另有" + rows.left() + "行未列";
    }

    private static String name(DocumentView document) {
        return document.title() + "（"
                + (document.number() == null ? "草稿" : document.kind().edition(document.number())) + "）";
    }
}
