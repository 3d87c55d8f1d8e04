package org.shishi.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;

/** Writes the parts of a workbook that say which sheets it has and what of them is printed: they come last. */
final class WorkbookFrame {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** @param headings the rows that are printed on each page, and {@code area} all that is printed */
    private record Sheet(String name, CellRangeAddress headings, CellRangeAddress area) {}

    private final List<Sheet> sheets = new ArrayList<>();

    static String part(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    void add(SheetHead head, int headings, int rows) {
        int top = head.lines().size();
        sheets.add(new Sheet(
                WorkbookUtil.createSafeSheetName(head.name()),
                new CellRangeAddress(top, top + headings - 1, -1, -1),
                new CellRangeAddress(0, rows - 1, 0, head.columns().size() - 1)));
    }

    private String each(BiFunction<Integer, Sheet, String> said) {
        var xml = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            xml.append(said.apply(i + 1, sheets.get(i)));
        }
        return xml.toString();
    }

    String contentTypes() {
        return XML + "<Types xmlns=\"" + PACKAGE
                + "content-types\"><Default ContentType=\"application/vnd.openxmlformats-package."
                + "relationships+xml\" Extension=\"rels\"/><Default ContentType=\"application/xml\" Extension=\"xml\"/>"
                + "<Override ContentType=\"" + MAIN + "styles+xml\" PartName=\"/xl/styles.xml\"/>"
                + "<Override ContentType=\"" + MAIN + "sheet.main+xml\" PartName=\"/xl/workbook.xml\"/>"
                + each((n, sheet) ->
                        "<Override ContentType=\"" + MAIN + "worksheet+xml\" PartName=\"/" + part(n) + "\"/>")
                + "</Types>";
    }

    static String relationships() {
        return XML + "<Relationships xmlns=\"" + PACKAGE
                + "relationships\"><Relationship Id=\"rId1\" Target=\"xl/workbook.xml\" Type=\"" + DOCUMENT
                + "/officeDocument\"/></Relationships>";
    }

    String sheetRelationships() {
        return XML + "<Relationships xmlns=\"" + PACKAGE
                + "relationships\"><Relationship Id=\"styles\" Target=\"styles.xml\" Type=\""
                + DOCUMENT + "/styles\"/>"
                + each((n, sheet) -> "<Relationship Id=\"sheet" + n + "\" Target=\"worksheets/sheet" + n
                        + ".xml\" Type=\"" + DOCUMENT + "/worksheet\"/>")
                + "</Relationships>";
    }

    String workbook() {
        return XML + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                + DOCUMENT
                + "\"><workbookPr date1904=\"false\"/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
                + each((n, sheet) ->
                        "<sheet name=\"" + escaped(sheet.name()) + "\" r:id=\"sheet" + n + "\" sheetId=\"" + n + "\"/>")
                + "</sheets><definedNames>"
                + each((n, sheet) -> name("Print_Titles", n, sheet.headings().formatAsString(sheet.name(), true))
                        + name("Print_Area", n, sheet.area().formatAsString(sheet.name(), true)))
                + "</definedNames></workbook>";
    }

    private static String name(String kind, int sheet, String reference) {
        return "<definedName name=\"_xlnm." + kind + "\" localSheetId=\"" + (sheet - 1) + "\">" + escaped(reference)
                + "</definedName>";
    }

    private static String escaped(String text) {
        var xml = new StringBuilder();
        CellXml.escape(xml, text);
        return xml.toString();
    }
}
