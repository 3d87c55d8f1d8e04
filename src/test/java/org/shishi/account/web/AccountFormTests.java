package org.shishi.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name may not hold: a phone number, which everybody would see there in full. */
class AccountFormTests {

    @ParameterizedTest
    @CsvSource({"张三, true", "张三2, true", "张三 13800000033, false", "张三(6822222), false"})
    void aNumberIsNoPartOfAName(String name, boolean taken) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var wrong = factory.getValidator().validateValue(AccountForm.class, "name", name);
            assertThat(wrong.isEmpty()).isEqualTo(taken);
        }
    }
}
