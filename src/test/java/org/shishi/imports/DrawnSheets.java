package org.shishi.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws workbooks as offices do, with cells merged and several sheets, which no export writes. */
final class DrawnSheets {

    /**
     * @param text a line for each row, with strokes between the cells
     * @param merges such as {@code A3:A5}
     */
    record Drawn(String name, String text, List<String> merges) {

        static Drawn of(String name, String text, String... merges) {
            return new Drawn(name, text, List.of(merges));
        }
    }

    private DrawnSheets() {}

    /** @param active the sheet that lies open, the first is 0 */
    static Upload workbook(int active, Drawn... sheets) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            for (var drawn : sheets) {
                var sheet = workbook.createSheet(drawn.name());
                var lines = drawn.text().strip().split("\n");
                for (int r = 0; r < lines.length; r++) {
                    var row = sheet.createRow(r);
                    var cells = lines[r].split("\\|", -1);
                    for (int c = 0; c < cells.length; c++) {
                        if (!cells[c].isEmpty()) {
                            row.createCell(c).setCellValue(cells[c]);
                        }
                    }
                }
                drawn.merges().forEach(merge -> sheet.addMergedRegion(CellRangeAddress.valueOf(merge)));
            }
            workbook.setActiveSheet(active);
            workbook.write(out);
            return new Upload("画的表.xlsx", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same workbook with something done to its first sheet. */
    static Upload changed(Upload file, Consumer<XSSFSheet> change) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()));
                var out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return new Upload(file.filename(), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a number with a format of its own into the first row below the headings. */
    static void styled(XSSFSheet sheet, int column, double number, String format) {
        var cell = sheet.getRow(2).createCell(column, CellType.NUMERIC);
        cell.setCellValue(number);
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }
}
