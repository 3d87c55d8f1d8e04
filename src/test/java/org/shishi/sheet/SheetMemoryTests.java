package org.shishi.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A sheet of any length needs the memory of some rows: 200,000 with {@code -Dshishi.sheet.rows=200000}. */
class SheetMemoryTests {

    /** Where no row is kept; fifty thousand of them, kept, are more. */
    private static final String HEAP = "-Xmx48m";

    @Test
    void aLongSheetIsWrittenWithLittleMemory() throws IOException, InterruptedException {
        var rows = System.getProperty("shishi.sheet.rows", "50000");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var writing = new ProcessBuilder(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SheetOfManyRows.class.getName(),
                        rows)
                .inheritIO()
                .start();
        assertThat(writing.waitFor()).isZero();
    }
}
