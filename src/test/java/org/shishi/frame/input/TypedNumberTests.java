package org.shishi.frame.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTests {

    private final TypedNumber numbers = new TypedNumber();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1000.50 ; 1000.50",
                "1,000.50 ; 1000.50",
                "１，０００．５０ ; 1000.50",
                "1000．5 ; 1000.5",
                "12,345,678 ; 12345678",
                "' 78 ' ; 78",
                "-3 ; -3",
                "+5 ; 5",
                ".5 ; 0.5",
                "5. ; 5"
            })
    void aNumberIsReadAsItIsWritten(String typed, BigDecimal number) {
        assertThat(numbers.convert(typed)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e3",
                "1E999999999",
                "1,00",
                "1,0000",
                ",5",
                "12万",
                "--1",
                "-",
                ".",
                "0x10",
                "NaN",
                "1 000 000 0,"
            })
    void nothingElseIsANumber(String typed) {
        assertThatThrownBy(() -> numbers.convert(typed)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u200b"})
    void nothingTypedIsNoNumber(String typed) {
        assertThat(numbers.convert(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999999999999999999999", "0.00000000000000000000000000000000000000001"})
    void aNumberEndsAfterFortyDigits(String typed) {
        assertThatThrownBy(() -> numbers.convert(typed)).isInstanceOf(NumberFormatException.class);
    }
}
