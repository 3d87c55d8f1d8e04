package org.shishi.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.HostileSheets;

/** A small file must not cost much memory or time. */
class SheetBudgetTests {

    private static final SheetLimits NARROW =
            new SheetLimits(20_000_000, 4_000_000, 1_000_000, 10_000, 200, 200_000, 512, 500_000);

    @Test
    void twentyMillionCommasAreRefusedBeforeTheyBecomeValues() {
        var commas = new byte[19_900_000];
        Arrays.fill(commas, (byte) ',');
        refused(commas, SheetLimits.DEFAULT, "sheet.file.record-too-long");
    }

    @Test
    void emptyLinesAreLinesToo() {
        var lines = new byte[1_100_000];
        Arrays.fill(lines, (byte) '\n');
        lines[0] = 'a';
        refused(lines, SheetLimits.DEFAULT, "sheet.file.record-too-long");
    }

    @Test
    void aQuotationMarkLeftOpenMakesNoValueOfTheWholeFile() {
        refused(text("a,\"" + "x,\n".repeat(400_000)), SheetLimits.DEFAULT, "sheet.file.csv-broken");
    }

    @Test
    void aLineWithoutEndIsRefused() {
        refused(text("a,b\n" + "x".repeat(1_100_000)), SheetLimits.DEFAULT, "sheet.file.record-too-long");
    }

    @Test
    void aTextLongerThanAnyCellIsRefused() {
        refused(text("a,b\n" + "x".repeat(70_000) + ",b"), SheetLimits.DEFAULT, "sheet.file.text-too-long");
    }

    @Test
    void aPartIsCountedAsOftenAsItIsRead() {
        var shared = HostileSheets.sharedPart(40, 20_000);
        refused(shared, NARROW, "sheet.file.bomb");
        assertThat(Sheets.read(HostileSheets.sharedPart(1, 20_000), "one.xlsx", NARROW))
                .as("the same part once")
                .hasSize(1);
    }

    private static void refused(byte[] content, SheetLimits limits, String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Sheets.read(content, "a.csv", limits))
                .satisfies(violation -> assertThat(violation.code()).isEqualTo(code));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
