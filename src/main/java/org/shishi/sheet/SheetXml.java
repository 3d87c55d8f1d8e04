package org.shishi.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Follows one sheet's XML and hands each cell and each merged area on as soon as it is complete. */
final class SheetXml extends DefaultHandler {

    private static final int LAST_ROW = 1_048_576;

    private final CellReading cells;
    private final TableBuilder table;

    private int row;
    private int column = -1;
    private @Nullable String type;
    private @Nullable String style;
    private @Nullable StringBuilder value;
    private @Nullable StringBuilder formula;
    private @Nullable StringBuilder open;
    private boolean phonetic;

    SheetXml(CellReading cells, TableBuilder table) {
        this.cells = cells;
        this.table = table;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> startRow(attributes);
            case "col" -> column(attributes);
            case "c" -> startCell(attributes);
            case "v" -> open = value = new StringBuilder();
            case "f" -> open = formula = new StringBuilder();
            case "t" -> startText();
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merge(CellRangeAddress.valueOf(attributes.getValue("ref")));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "c" -> endCell();
            case "v", "f", "t" -> open = null;
            case "rPh" -> phonetic = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (open == null) {
            return;
        }
        open.append(text, start, length);
        if (open.length() > SheetLimits.LONGEST_TEXT) {
            throw RuleViolation.at("file", "sheet.file.bomb");
        }
    }

    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        if (row < 1 || row > LAST_ROW) {
            throw new IllegalArgumentException("no such row");
        }
        column = -1;
        if (isHidden(attributes, "ht")) {
            table.hideRow(row);
        }
    }

    private void column(Attributes attributes) {
        if (isHidden(attributes, "width")) {
            table.hideColumns(
                    Integer.parseInt(attributes.getValue("min")) - 1, Integer.parseInt(attributes.getValue("max")) - 1);
        }
    }

    /** Said so, or made so small that nothing is left. */
    private static boolean isHidden(Attributes attributes, String size) {
        var hidden = attributes.getValue("hidden");
        return "1".equals(hidden) || "true".equals(hidden) || "0".equals(attributes.getValue(size));
    }

    private void startCell(Attributes attributes) {
        var ref = attributes.getValue("r");
        column = ref == null ? column + 1 : new CellReference(ref).getCol();
        type = attributes.getValue("t");
        style = attributes.getValue("s");
        value = null;
        formula = null;
    }

    /** Rich text comes in several runs, which together are the value; pronunciation marks are not. */
    private void startText() {
        if (phonetic) {
            return;
        }
        if (value == null) {
            value = new StringBuilder();
        }
        open = value;
    }

    private void endCell() {
        var read = cells.read(TableBuilder.ref(row, column), type, style, string(value), string(formula));
        table.add(row, column, read);
    }

    private static @Nullable String string(@Nullable StringBuilder text) {
        return text == null ? null : text.toString();
    }

    private void merge(CellRangeAddress area) {
        table.merge(new MergedArea(
                area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
    }
}
