package org.shishi.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Rows of a written workbook are as high as their text needs, in programs that don't reckon it themselves too. */
class RowHeightsTests {

    @Test
    void aTextThatWrapsMakesItsRowHigher() throws IOException {
        assertThat(height("修路")).isEqualTo(15);
        assertThat(height("县文化和广电旅游体育局")).isEqualTo(2 * 15);
        assertThat(height("一\n二\n三")).isEqualTo(3 * 15);
    }

    @Test
    void noRowIsHigherThanAProgramCanShow() throws IOException {
        assertThat(height("长".repeat(5000))).isLessThanOrEqualTo(409);
    }

    private static float height(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(new SheetHead("表", List.of(), List.of(SheetColumn.of("单位", 14)), 0));
            writer.row(text);
            writer.finish();
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(0).getRow(1).getHeightInPoints();
        }
    }
}
