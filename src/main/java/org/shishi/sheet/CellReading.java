package org.shishi.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Turns the raw text of one cell and its type and style into a typed cell. */
public final class CellReading {

    /** Spreadsheet programs show and compare 15 digits; what follows is noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    /** No program writes longer numbers or larger exponents than those of a double. */
    private static final int LONGEST = 64;

    private static final int LARGEST = 308;

    private final TextTable texts;
    private final StylesXml styles;
    private final boolean date1904;

    CellReading(TextTable texts, StylesXml styles, boolean date1904) {
        this.texts = texts;
        this.styles = styles;
        this.date1904 = date1904;
    }

    /**
     * @param type the attribute t of the cell, null for a number
     * @param value the text of v or is, null when there was none
     * @param formula the text of f, null when there was none
     */
    Cell read(
            String ref,
            @Nullable String type,
            @Nullable String style,
            @Nullable String value,
            @Nullable String formula) {
        if (value == null || value.isEmpty()) {
            return formula == null || "str".equals(type) ? Cell.empty(ref) : Cell.error(ref, "=" + formula);
        }
        try {
            return typed(ref, type, style, value);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Cell.error(ref, value); // what no program should write is this cell's fault, not the file's
        }
    }

    private Cell typed(String ref, @Nullable String type, @Nullable String style, String value) {
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.text(ref, texts.get(Integer.parseInt(value)));
            case "str", "inlineStr" -> Cell.text(ref, decoded(value));
            case "b" -> new Cell(ref, CellKind.BOOLEAN, value.equals("1") ? "TRUE" : "FALSE", null, null, false);
            case "e" -> Cell.error(ref, value);
            case "d" -> Cell.date(ref, LocalDate.parse(value.substring(0, 10)));
            default -> number(ref, styles.kind(style), value);
        };
    }

    private Cell number(String ref, CellKind kind, String value) {
        var number = exact(value);
        return switch (kind) {
            case DATE, MONTH -> dated(ref, kind, number);
            case PERCENT -> Cell.percent(ref, number);
            case SCALED -> Cell.scaled(ref, number);
            default -> Cell.number(ref, number);
        };
    }

    private Cell dated(String ref, CellKind kind, BigDecimal serial) {
        var day = serial.doubleValue();
        if (day < 1 || !DateUtil.isValidExcelDate(day)) {
            return Cell.number(ref, serial);
        }
        var moment = DateUtil.getLocalDateTime(day, date1904, true);
        return kind == CellKind.MONTH ? Cell.month(ref, moment.toLocalDate()) : Cell.date(ref, moment.toLocalDate());
    }

    public static BigDecimal exact(String raw) {
        var text = raw.strip();
        var number = text.length() > LONGEST ? null : new BigDecimal(text);
        if (number == null || Math.abs((long) number.precision() - number.scale()) > LARGEST) {
            throw new NumberFormatException("no spreadsheet number");
        }
        var shown = number.scale() > 0 && number.precision() > 15 ? number.round(SHOWN) : number;
        var stripped = shown.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String decoded(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
