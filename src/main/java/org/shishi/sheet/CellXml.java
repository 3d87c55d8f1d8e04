package org.shishi.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;

/** Writes one row's cells, typed and with their styles, as a workbook keeps them. */
final class CellXml {

    private static final int MONEY_DECIMALS = 2;
    private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final SheetStyles STYLES = SheetStyles.WRITTEN;

    /** What stands where nothing is registered, so that it is not read as nought. */
    private static final String NOTHING = "—";

    private final StringBuilder xml;
    private final String[] letters;

    /** @param columns that a row can have */
    CellXml(StringBuilder xml, int columns) {
        this.xml = xml;
        this.letters = new String[columns];
        for (int i = 0; i < columns; i++) {
            letters[i] = letters(i);
        }
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    void write(int row, int column, Object value) {
        if (value instanceof LocalDate date) {
            number(row, column, STYLES.date(), DateUtil.getExcelDate(date));
        } else if (value instanceof Boolean flag) {
            begin(row, column, STYLES.body())
                    .append(" t=\"b\"><v>")
                    .append(flag ? 1 : 0)
                    .append("</v></c>");
        } else if (value instanceof BigDecimal number) {
            number(row, column, null, number);
        } else if (value instanceof Integer || value instanceof Long) {
            number(row, column, null, BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof Cell read) {
            read(row, column, read);
        } else if (value instanceof String text) {
            text(row, column, text);
        } else {
            throw new IllegalArgumentException("can't write " + value.getClass());
        }
    }

    private void read(int row, int column, Cell read) {
        var number = read.number();
        if (read.kind() == CellKind.DATE && read.date() != null) {
            write(row, column, read.date());
        } else if (number != null) {
            number(row, column, read.kind() == CellKind.PERCENT ? STYLES.percent() : null, number);
        } else {
            text(row, column, read.text());
        }
    }

    /** As a number where the file format keeps it exactly, as text otherwise. */
    private void number(int row, int column, @Nullable CellStyle style, BigDecimal number) {
        if (number.precision() > 15 && number.stripTrailingZeros().precision() > 15) {
            text(row, column, number.toPlainString(), style);
        } else if (style == null && number.scale() == MONEY_DECIMALS) {
            number(row, column, STYLES.money(), number.doubleValue());
        } else {
            number(row, column, style == null ? STYLES.body() : style, number.doubleValue());
        }
    }

    private void number(int row, int column, CellStyle style, double number) {
        begin(row, column, style).append(" t=\"n\"><v>").append(number).append("</v></c>");
    }

    private void text(int row, int column, String text) {
        text(row, column, text, null);
    }

    private void text(int row, int column, String text, @Nullable CellStyle style) {
        if (text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
            throw new RuleViolation("sheet.text.too-long", letters(column) + (row + 1));
        }
        styled(row, column, style == null ? style(text) : style, text);
    }

    private static CellStyle style(String text) {
        if (text.equals(NOTHING)) {
            return STYLES.nothing();
        }
        return FormulaGuard.isAlive(text) ? STYLES.quoted() : STYLES.body();
    }

    /** A text that is what it is, whatever it begins with; none for a cell that has its style only. */
    void styled(int row, int column, CellStyle style, String text) {
        begin(row, column, style);
        if (text.isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append(" t=\"inlineStr\"><is><t");
        if (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1))) {
            xml.append(" xml:space=\"preserve\"");
        }
        xml.append('>');
        escape(xml, coded(text));
        xml.append("</t></is></c>");
    }

    private StringBuilder begin(int row, int column, CellStyle style) {
        return xml.append("<c r=\"")
                .append(column < letters.length ? letters[column] : letters(column))
                .append(row + 1)
                .append("\" s=\"")
                .append(style.getIndex())
                .append('"');
    }

    /** The format takes _x0041_ for a letter A: what is meant as it stands says so. */
    private static String coded(String text) {
        return text.contains("_x") ? CODED.matcher(text).replaceAll("_x005F$0") : text;
    }

    /** A sign that XML cannot hold becomes a question mark. */
    static void escape(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n', '\r', '\t' -> xml.append("&#").append((int) sign).append(';');
                case '\uFFFE', '\uFFFF' -> xml.append('?');
                default -> xml.append(sign < ' ' ? '?' : sign);
            }
        }
    }
}
