package org.shishi.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes workbooks row by row as they come, each row once and none kept. POI's own streaming writer keeps all rows in a
 * temporary file first, which costs twice as much.
 */
final class XlsxWriter implements SheetWriter {

    private static final int AT_ONCE = 1 << 13;

    private final BufferedOutputStream out;
    private final Zip zip;
    private final WorkbookFrame workbook = new WorkbookFrame();
    private final StringBuilder xml = new StringBuilder(2 * AT_ONCE);
    private CellXml cells = new CellXml(xml, 0);
    private @Nullable SheetHead head;
    private @Nullable SheetFrame frame;
    private RowHeights heights = new RowHeights(List.of());
    private int sheets;
    private int next;

    XlsxWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, HELD_BACK);
        this.zip = new Zip(this.out);
    }

    @Override
    public void sheet(SheetHead begun) throws IOException {
        endSheet();
        head = begun;
        cells = new CellXml(xml, begun.columns().size());
        heights =
                new RowHeights(begun.columns().stream().map(SheetColumn::width).toList());
        zip.begin(WorkbookFrame.part(++sheets));
        frame = new SheetFrame(begun, xml, cells);
        next = frame.begin(sheets == 1);
    }

    private void endSheet() throws IOException {
        if (frame != null && head != null) {
            frame.end();
            send();
            zip.closeEntry();
            workbook.add(head, frame.headings(), next);
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        if (frame == null) {
            throw new IllegalStateException("begin a sheet first");
        }
        if (next > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
            throw new IllegalStateException("a sheet can't hold more rows");
        }
        float height = heights.of(values);
        xml.append("<row r=\"").append(next + 1);
        if (height > 0) {
            xml.append("\" customHeight=\"1\" ht=\"").append(height);
        }
        xml.append("\">");
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null && !value.equals("")) {
                cells.write(next, i, value);
            }
        }
        xml.append("</row>\n");
        next++;
        if (xml.length() > AT_ONCE) {
            send();
        }
    }

    private void send() throws IOException {
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    private void part(String name, byte[] content) throws IOException {
        zip.begin(name);
        zip.write(content);
        zip.closeEntry();
    }

    private void part(String name, String content) throws IOException {
        part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() throws IOException {
        endSheet();
        frame = null;
        part("[Content_Types].xml", workbook.contentTypes());
        part("_rels/.rels", WorkbookFrame.relationships());
        part("xl/workbook.xml", workbook.workbook());
        part("xl/_rels/workbook.xml.rels", workbook.sheetRelationships());
        part("xl/styles.xml", SheetStyles.WRITTEN.part());
        zip.finish();
        out.flush();
    }

    @Override
    public void close() {
        zip.release();
    }

    /** One whose memory beside the heap is given back without finishing the file, or closing what it goes to. */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out);
            setLevel(Deflater.BEST_SPEED);
        }

        /** Of one moment always, so that the same content is the same file. */
        void begin(String part) throws IOException {
            var entry = new ZipEntry(part);
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            putNextEntry(entry);
        }

        void release() {
            def.end();
        }
    }
}
