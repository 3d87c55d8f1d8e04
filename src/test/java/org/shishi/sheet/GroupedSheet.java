package org.shishi.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes a sheet with headings in two rows, as offices lay them out.
 *
 * @param columns each {@code heading=value}, {@code group{own=value|own=value}} for several below a group
 */
public record GroupedSheet(String title, List<String> columns) {

    /** How the cells of the headings are joined. */
    public enum Layout {
        /** Groups over their columns, the others over both rows. */
        MERGED,
        /** Only the groups. */
        IN_PART,
        /** Nothing is. */
        PLAIN
    }

    /** Of columns in one line, with blanks between. */
    public static GroupedSheet of(String title, String columns) {
        return new GroupedSheet(title, Arrays.asList(columns.strip().split(" ")));
    }

    public byte[] in(Layout layout) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("表");
            for (int i = 0; i < 4; i++) {
                sheet.createRow(i);
            }
            sheet.getRow(0).createCell(0).setCellValue(title);
            int at = 0;
            for (var column : columns) {
                at += put(sheet, at, column, layout);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int put(Sheet sheet, int at, String column, Layout layout) {
        if (!column.contains("{")) {
            put(sheet, 1, at, column.split("=", 2)[0]);
            put(sheet, 3, at, column.split("=", 2)[1]);
            if (layout == Layout.MERGED) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, at, at));
            }
            return 1;
        }
        var parts = column.replaceAll(".*\\{|\\}", "").split("\\|");
        put(sheet, 1, at, column.replaceAll("\\{.*", ""));
        for (int i = 0; i < parts.length; i++) {
            put(sheet, 2, at + i, parts[i].split("=", 2)[0]);
            put(sheet, 3, at + i, parts[i].split("=", 2)[1]);
        }
        if (layout != Layout.PLAIN) {
            sheet.addMergedRegion(new CellRangeAddress(1, 1, at, at + parts.length - 1));
        }
        return parts.length;
    }

    private static void put(Sheet sheet, int row, int column, String text) {
        var cell = sheet.getRow(row).createCell(column);
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    /** The headings below groups, each told with its own. */
    public List<String> grouped() {
        var all = new ArrayList<String>();
        columns.stream().filter(column -> column.contains("{")).forEach(column -> {
            var group = column.replaceAll("\\{.*", "");
            Arrays.stream(column.replaceAll(".*\\{|\\}", "").split("\\|"))
                    .forEach(part -> all.add(group + "›" + part.split("=", 2)[0]));
        });
        return all;
    }
}
