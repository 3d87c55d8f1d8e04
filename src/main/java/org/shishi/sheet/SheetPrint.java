package org.shishi.sheet;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Sets up what is seen when a sheet is printed: A4 landscape, all columns on the page, heading rows on each, numbered pages. */
final class SheetPrint {

    private SheetPrint() {}

    static void setUp(SXSSFSheet sheet, int firstHeading, int lastHeading) {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(CellRangeAddress.valueOf(firstHeading + 1 + ":" + (lastHeading + 1)));
        sheet.getFooter().setCenter("&P / &N");
    }

    /** Once all rows are there. */
    static void area(SXSSFWorkbook workbook, SXSSFSheet sheet, int lastColumn, int lastRow) {
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, lastColumn, 0, Math.max(lastRow, 0));
    }
}
