package org.shishi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "台账.xlsx, 台账.xlsx",
        "C:\\Users\\a\\台账.xlsx, 台账.xlsx",
        "../../etc/passwd, passwd",
        "a%22b%0A%0d.xlsx, ab.xlsx",
        "100%25.xlsx, 100%25.xlsx",
        "photo\u202Egpj.exe, photogpj.exe",
        "a\u200Bb\u2028c\u0007.csv, abc.csv",
    })
    void whatIsNotSeenOrMisleadsIsLeftOut(String sent, String kept) {
        assertThat(FileName.plain(sent)).isEqualTo(kept);
    }

    @Test
    void theEndOfALongNameIsKept() {
        assertThat(FileName.plain("长".repeat(300) + ".xlsx")).hasSize(120).endsWith("长.xlsx");
        assertThat(FileName.of(null)).isEmpty();
    }
}
