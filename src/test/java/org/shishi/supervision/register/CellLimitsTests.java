package org.shishi.supervision.register;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.shared.PastDay;
import org.shishi.shared.RuleViolation;

/** What a register says of a day that its form would refuse. */
class CellLimitsTests {

    record Said(@PastDay LocalDate foundOn) {}

    @ParameterizedTest
    @CsvSource({"2099-01-12, supervision.import.day.future, 发现日期 2099-01-12", "1999-01-12, supervision.import.day, 发现日期"
    })
    void aDayToComeIsNotSaidToBeNoDay(LocalDate day, String code, String value) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var limits = new CellLimits(factory.getValidator());
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> limits.require(new Said(day), component -> "发现日期"))
                    .matches(broken -> broken.code().equals(code))
                    .matches(broken -> broken.args()[0].equals(value));
        }
    }
}
