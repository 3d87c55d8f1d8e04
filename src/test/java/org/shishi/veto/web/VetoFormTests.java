package org.shishi.veto.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Too long a reason is told how long it may be, not that it may be empty. */
@WholeApplication
class VetoFormTests {

    @Autowired
    Validator validator;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"zh-CN; 最多 1000 个字（项）", "en; Must be at most 1000 characters or entries long"})
    void theReasonHasAMost(String language, String says) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            assertThat(validator.validate(new VetoDecisionForm("x".repeat(1001), 0L)))
                    .singleElement()
                    .satisfies(broken -> assertThat(broken.getMessage()).isEqualTo(says));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
