package org.shishi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets that cost whoever reads them more than they weigh. */
public final class HostileSheets {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private HostileSheets() {}

    /** A workbook whose sheets are all one part, of so many rows with nothing in them and a last one with a word. */
    public static byte[] sharedPart(int sheets, int rows) {
        var named = new StringBuilder();
        var related = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            named.append("<sheet name=\"s%d\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(i, i, i));
            related.append("<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/one.xml\"/>"
                    .formatted(i, RELATIONS));
        }
        var sheet = "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + "<row><c t=\"n\"/></row>".repeat(rows)
                + "<row><c t=\"inlineStr\"><is><t>word</t></is></c></row></sheetData></worksheet>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", types());
            part(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id=\"w\" Type=\"" + RELATIONS
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                            .formatted(MAIN, RELATIONS, named));
            part(zip, "xl/_rels/workbook.xml.rels", relations(related.toString()));
            part(zip, "xl/worksheets/one.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String types() {
        var office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + office + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/one.xml\" ContentType=\"" + office + "worksheet+xml\"/></Types>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
