package org.shishi.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of written workbooks, made once: all workbooks have the same ones. */
final class SheetStyles {

    static final SheetStyles WRITTEN = new SheetStyles();

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final byte[] part;
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle heading;
    private final CellStyle body;
    private final CellStyle date;
    private final CellStyle percent;
    private final CellStyle quoted;
    private final CellStyle money;
    private final CellStyle nothing;

    private SheetStyles() {
        title = workbook.createCellStyle();
        title.setFont(font(true, 16));
        title.setAlignment(HorizontalAlignment.CENTER);
        note = workbook.createCellStyle();
        note.setWrapText(true);
        heading = bordered();
        heading.setFont(font(true, 11));
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        body = bordered();
        date = bordered();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        percent = bordered();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.##%"));
        quoted = bordered();
        quoted.setQuotePrefixed(true);
        money = bordered();
        money.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
        nothing = bordered();
        nothing.setAlignment(HorizontalAlignment.CENTER);
        part = written();
    }

    private byte[] written() {
        try (var out = new ByteArrayOutputStream()) {
            workbook.getStylesSource().writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a part of the file. */
    byte[] part() {
        return part;
    }

    private org.apache.poi.ss.usermodel.Font font(boolean bold, int points) {
        var font = workbook.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private CellStyle bordered() {
        var style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle body() {
        return body;
    }

    CellStyle date() {
        return date;
    }

    CellStyle percent() {
        return percent;
    }

    /** An amount with two decimals. */
    CellStyle money() {
        return money;
    }

    /** In the middle of its cell. */
    CellStyle nothing() {
        return nothing;
    }

    CellStyle quoted() {
        return quoted;
    }
}
