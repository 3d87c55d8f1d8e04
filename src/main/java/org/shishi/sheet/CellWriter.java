package org.shishi.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.shishi.shared.RuleViolation;

/** Writes one value into a cell of a workbook, typed and with its style. */
final class CellWriter {

    private static final int MONEY_DECIMALS = 2;
    private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** What stands where nothing is registered, so that it is not read as nought. */
    private static final String NOTHING = "—";

    private final SheetStyles styles;

    CellWriter(SheetStyles styles) {
        this.styles = styles;
    }

    void write(org.apache.poi.ss.usermodel.Cell cell, Object value) {
        cell.setCellStyle(styles.body());
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date());
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value instanceof BigDecimal number) {
            writeNumber(cell, number);
        } else if (value instanceof Integer || value instanceof Long) {
            writeNumber(cell, BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof Cell read) {
            writeRead(cell, read);
        } else if (value instanceof String text) {
            writeText(cell, text);
        } else {
            throw new IllegalArgumentException("can't write " + value.getClass());
        }
    }

    private void writeRead(org.apache.poi.ss.usermodel.Cell cell, Cell read) {
        if (read.kind() == CellKind.DATE && read.date() != null) {
            write(cell, read.date());
        } else if (read.kind() == CellKind.PERCENT && read.number() != null) {
            writeNumber(cell, read.number());
            cell.setCellStyle(styles.percent());
        } else if (read.number() != null) {
            writeNumber(cell, read.number());
        } else {
            writeText(cell, read.text());
        }
    }

    /** As a number where the file format keeps it exactly, as text otherwise. */
    private void writeNumber(org.apache.poi.ss.usermodel.Cell cell, BigDecimal number) {
        if (number.stripTrailingZeros().precision() <= 15) {
            cell.setCellValue(number.doubleValue());
            if (number.scale() == MONEY_DECIMALS) {
                cell.setCellStyle(styles.money());
            }
        } else {
            writeText(cell, number.toPlainString());
        }
    }

    /** The format takes _x0041_ for a letter A: what is meant as it stands says so. */
    static String escaped(String text) {
        return text.contains("_x") ? CODED.matcher(text).replaceAll("_x005F$0") : text;
    }

    private void writeText(org.apache.poi.ss.usermodel.Cell cell, String text) {
        if (text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
            throw new RuleViolation("sheet.text.too-long", cell.getAddress().formatAsString());
        }
        cell.setCellValue(escaped(text));
        if (text.equals(NOTHING)) {
            cell.setCellStyle(styles.nothing());
        } else if (FormulaGuard.isAlive(text)) {
            cell.setCellStyle(styles.quoted());
        }
    }
}
