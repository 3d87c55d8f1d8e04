package org.shishi.funding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.core.io.ClassPathResource;

/** The demo's 资金台账 added up naively from its cells: no import, no database, none of the application's code. */
public final class MoneyWorkbook {

    private static final int FIRST_ROW = 3;
    private static final int DAY = 1;
    private static final int AMOUNT = 5;

    /** One row of the sheet. */
    record Line(String code, LocalDate on, String stage, String tier, String channel, BigDecimal amount) {}

    private static final List<Line> LINES = read();

    private MoneyWorkbook() {}

    static List<Line> lines() {
        return LINES;
    }

    private static List<Line> read() {
        try (var book = new XSSFWorkbook(new ClassPathResource("demo/qingtian-2023.xlsx").getInputStream())) {
            var lines = new ArrayList<Line>();
            for (var row : book.getSheet("资金台账")) {
                if (row.getRowNum() >= FIRST_ROW) {
                    lines.add(new Line(
                            row.getCell(0).getStringCellValue(),
                            row.getCell(DAY).getLocalDateTimeCellValue().toLocalDate(),
                            row.getCell(2).getStringCellValue(),
                            row.getCell(3).getStringCellValue(),
                            row.getCell(4).getStringCellValue(),
                            BigDecimal.valueOf(row.getCell(AMOUNT).getNumericCellValue())));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BigDecimal sum(Predicate<Line> which) {
        return lines().stream().filter(which).map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A sheet of entries with these rows, as finance would send it. */
    public static byte[] sheet(Object[]... rows) {
        return sheet("单位:万元", rows);
    }

    public static byte[] sheet(String unit, Object[]... rows) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("资金台账");
            sheet.createRow(0).createCell(0).setCellValue("2023年民生实事资金台账");
            sheet.createRow(1).createCell(0).setCellValue(unit);
            var headings = new String[] {"项目编号", "日期", "环节", "资金级次", "渠道", "金额", "文号", "备注", "编号", "冲销编号"};
            var head = sheet.createRow(2);
            for (int i = 0; i < headings.length; i++) {
                head.createCell(i).setCellValue(headings[i]);
            }
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(FIRST_ROW + r);
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        row.createCell(c).setCellValue(number.doubleValue());
                    } else {
                        row.createCell(c).setCellValue(String.valueOf(rows[r][c]));
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
