package org.shishi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Holds;
import org.springframework.mock.web.MockMultipartFile;

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
    @Holds("ASVS 5.4.2")
    void whatIsNotSeenOrMisleadsIsLeftOut(String sent, String kept) {
        assertThat(FileName.plain(sent)).isEqualTo(kept);
    }

    @Test
    void aNameIsKeptWholeOrRefusedWithTheLimit() {
        assertThat(FileName.of(null)).isEmpty();
        assertThat(FileName.of(named("长".repeat(250) + ".xlsx"))).hasSize(255);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> FileName.of(named("长".repeat(251) + ".xlsx")))
                .satisfies(e -> assertThat(e.args()).containsExactly(255, 256));
    }

    private static MockMultipartFile named(String name) {
        return new MockMultipartFile("file", name, null, new byte[0]);
    }
}
