package org.shishi.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.Cell;

/** What stands beside an amount in its cell is a unit, and then holds, or it is none: money never changes its size. */
class MoneyBesideTests {

    private static final BigDecimal AMOUNT = new BigDecimal("3000");

    private static final List<String> FORMS = List.of(
            "3000%s",
            "3000 %s",
            "3000(%s)",
            "3000（%s）",
            "3000 （ %s ）",
            "3000[%s]",
            "3000【%s】",
            "3000〔%s〕",
            "3000｛%s｝",
            "3000（%s",
            "3000（单位：%s）",
            "3000（单位%s）",
            "3000（以%s计）",
            "3000（人民币%s）",
            "3000（暂估，%s）",
            "3000（暂估）（%s）",
            "3000（%s、2024年）",
            "3000（2024年，%s）",
            "3,000（%s）",
            "¥3000（%s）",
            "３０００（%s）");

    private static Reading<BigDecimal> read(String text, MoneyUnit ofColumn) {
        return ReadMoney.of(Cell.text("K5", text), ofColumn);
    }

    static Stream<String> forms() {
        return FORMS.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyUnitHoldsInEveryBracketWhateverTheColumnsIs(String form) {
        for (var unit : MoneyUnit.values()) {
            var words = List.of(
                    unit.word(), unit.word().replace("元", "圆"), unit.word().replace('万', '萬'));
            var right = unit.inTenThousandYuan(AMOUNT);
            for (var text : words.stream().map(form::formatted).toList()) {
                Arrays.stream(MoneyUnit.values())
                        .forEach(ofColumn -> assertThat(Objects.requireNonNull(
                                        read(text, ofColumn).value(), text))
                                .as("%s in a column of %s", text, ofColumn.word())
                                .isEqualByComparingTo(right));
                assertThat(UnitSaid.isBare(Cell.text("K5", text))).as(text).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aUnitThatIsNotKnownIsAskedAboutAndReadAsItIsSaid(String form) {
        for (var word : List.of("万美元", "美元", "USD", "港币", "欧元")) {
            var cell = Cell.text("K5", form.replace("人民币", "").formatted(word));
            assertThat(ReadMoney.of(cell, MoneyUnit.YUAN).value())
                    .as(cell.text())
                    .isNull();
            var unknown = UnknownUnit.in(cell).orElseThrow();
            assertThat(unknown.word()).isEqualTo(word);
            assertThat(ReadMoney.of(unknown.as(MoneyUnit.THOUSAND_YUAN), MoneyUnit.YUAN)
                            .value())
                    .as(cell.text())
                    .isEqualByComparingTo("300");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000万元（千元）", "3000（万元）（千元）", "3000（元/户）", "3000（万美元、千元）", "3000<千元>", "3000/千元"})
    void unitsThatContradictOrAreNoneOfAnAmountAreRefused(String text) {
        assertThat(read(text, MoneyUnit.TEN_THOUSAND_YUAN).value()).isNull();
        assertThat(read(text, MoneyUnit.TEN_THOUSAND_YUAN).isUnread()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3000（其中专项债200万元） | 其中专项债200万元",
                "3000（其中中央 200 千元） | 其中中央 200 千元",
                "3000（含税） | 含税",
                "3000（2024年） | 2024年",
                "3000（亩） | 亩",
                "3000（人民币） | 人民币",
                "3000万元（万元） | ''"
            })
    void whatIsNoUnitIsARemark(String text, String remark) {
        var reading = read(text, MoneyUnit.TEN_THOUSAND_YUAN);
        assertThat(reading.value()).isEqualByComparingTo(AMOUNT);
        assertThat(reading.remark()).isEqualTo(remark);
    }

    @Test
    void theReportedAmountsHaveTheirSize() {
        var column = MoneyUnit.TEN_THOUSAND_YUAN;
        assertThat(read("3000(千元)", column).value()).isEqualByComparingTo("300");
        assertThat(read("5(亿元)", column).value()).isEqualByComparingTo("50000");
        assertThat(read("3000（元）", column).value()).isEqualByComparingTo("0.3");
        assertThat(read("200（百万元）", column).value()).isEqualByComparingTo("20000");
        assertThat(read("200（百万元）", column).remark()).isEmpty();
    }
}
