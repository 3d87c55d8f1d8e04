package org.shishi.frame.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.Holds;

class TypedNumberTests {

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
        assertThat(TypedNumber.read(typed, TypedNumber.Meaning.NUMBER)).isEqualByComparingTo(number);
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
        assertThatThrownBy(() -> TypedNumber.read(typed, TypedNumber.Meaning.NUMBER))
                .isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u200b"})
    void nothingTypedIsNoNumber(String typed) {
        assertThat(TypedNumber.read(typed, TypedNumber.Meaning.NUMBER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999999999999999999999", "0.00000000000000000000000000000000000000001"})
    @Holds("ASVS 1.4.2")
    void aNumberEndsAfterFortyDigits(String typed) {
        assertThatThrownBy(() -> TypedNumber.read(typed, TypedNumber.Meaning.NUMBER))
                .isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PERCENT ; 78.5% ; 78.5",
                "PERCENT ; ７８．５％ ; 78.5",
                "PERCENT ; 78.5 ﹪ ; 78.5",
                "PERCENT ; 80 ; 80",
                "MONEY ; 12.5万元 ; 12.5",
                "MONEY ; １２．５ 万 ; 12.5",
                "MONEY ; 3000元 ; 0.3",
                "MONEY ; 1,200千元 ; 120",
                "MONEY ; 1.2亿元 ; 12000",
                "MONEY ; 3000千元 ; 300",
                "MONEY ; 3000(千元) ; 300",
                "MONEY ; 3000（单位：千元） ; 300",
                "MONEY ; ￥3000元 ; 0.3",
                "MONEY ; .5万元 ; 0.5",
                "MONEY ; -3万元 ; -3",
                "MONEY ; 12.5 ; 12.5"
            })
    void aPercentMayHaveItsSignAndAnAmountItsUnit(TypedNumber.Meaning meaning, String typed, BigDecimal number) {
        assertThat(TypedNumber.read(typed, meaning)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NUMBER ; 78.5%",
                "NUMBER ; 3万元",
                "PERCENT ; %",
                "PERCENT ; 8%0",
                "PERCENT ; 80%%",
                "PERCENT ; 80万元",
                "MONEY ; 万元",
                "MONEY ; 3万美元",
                "MONEY ; 80%",
                "MONEY ; 3万元整"
            })
    void aSignOfAnotherKindIsRefused(TypedNumber.Meaning meaning, String typed) {
        assertThatThrownBy(() -> TypedNumber.read(typed, meaning)).isInstanceOf(NumberFormatException.class);
    }
}
