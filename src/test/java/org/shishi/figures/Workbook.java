package org.shishi.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.core.io.ClassPathResource;

/**
 * The demo's workbook counted naively from its cells by the words of domain.md §3: no import, no database, none of the
 * application's code.
 */
final class Workbook {

    /** What the sheet says of stage and forecast is a fact of its own day. */
    private static final LocalDate SHEET_DAY = LocalDate.of(2024, 1, 8);

    private static final LocalDate EVE = LocalDate.of(2024, 2, 9);
    private static final LocalDate ADOPTED = LocalDate.of(2023, 1, 1);
    private static final int FIRST_ROW = 4;

    /** One row of the sheet. */
    record Line(String level, String unit, LocalDate deadline, LocalDate completed, LocalDate forecast, String status) {

        boolean counted(LocalDate on) {
            return !ADOPTED.isAfter(on) && !(status.equals("终止") && !SHEET_DAY.isAfter(on));
        }

        boolean completedBy(LocalDate on) {
            return counted(on) && completed != null && !completed.isAfter(on);
        }

        boolean suspendedOn(LocalDate on) {
            return counted(on) && !completedBy(on) && status.startsWith("暂缓") && !SHEET_DAY.isAfter(on);
        }

        boolean expectedByEve(LocalDate on) {
            var known = forecast != null && !SHEET_DAY.isAfter(on) ? forecast : deadline;
            return counted(on) && !completedBy(on) && !suspendedOn(on) && !known.isBefore(on) && !known.isAfter(EVE);
        }

        boolean delayedOn(LocalDate on) {
            return counted(on) && !completedBy(on) && !suspendedOn(on) && !expectedByEve(on);
        }
    }

    private final List<Line> lines;

    private Workbook(List<Line> lines) {
        this.lines = lines;
    }

    static Workbook read() {
        try (var book = new XSSFWorkbook(new ClassPathResource("demo/qingtian-2023.xlsx").getInputStream())) {
            var lines = new ArrayList<Line>();
            for (var row : book.getSheet("项目台账")) {
                if (row.getRowNum() >= FIRST_ROW && !text(row, 1).isEmpty()) {
                    lines.add(new Line(
                            text(row, 2), text(row, 6), day(row, 9), day(row, 14), day(row, 15), text(row, 18)));
                }
            }
            return new Workbook(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FigureCounts on(LocalDate day, Predicate<Line> which) {
        return new FigureCounts(
                count(which, line -> line.counted(day)),
                count(which, line -> line.completedBy(day)),
                count(which, line -> line.expectedByEve(day)),
                count(which, line -> line.delayedOn(day)),
                count(which, line -> line.suspendedOn(day)));
    }

    private int count(Predicate<Line> which, Predicate<Line> what) {
        return (int) lines.stream().filter(which.and(what)).count();
    }

    private static String text(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    private static LocalDate day(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.NUMERIC
                ? null
                : cell.getLocalDateTimeCellValue().toLocalDate();
    }
}
