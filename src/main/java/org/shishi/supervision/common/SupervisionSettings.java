package org.shishi.supervision.common;

import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a county sets for its inspection office.
 *
 * @param office the body that signs notices
 * @param mark what its document numbers begin with: 青督 in 青督〔2023〕4号
 * @param answerDays working days that a unit usually has to answer a notice
 * @param objectionDays calendar days in which an inspected unit may object to a conclusion
 */
@Validated
@ConfigurationProperties("shishi.supervision")
public record SupervisionSettings(
        @Nullable String office,
        @Nullable String mark,
        @Min(1) @Nullable Integer answerDays,
        @Min(1) @Nullable Integer objectionDays) {

    private static final int USUAL_ANSWER = 10;
    private static final int USUAL_OBJECTION = 30;

    public String officeOrUsual() {
        return Objects.requireNonNullElse(office, "县人民政府督查室");
    }

    public String markOrUsual() {
        return Objects.requireNonNullElse(mark, "督");
    }

    public int daysToAnswer() {
        return Objects.requireNonNullElse(answerDays, USUAL_ANSWER);
    }

    public int daysToObject() {
        return Objects.requireNonNullElse(objectionDays, USUAL_OBJECTION);
    }
}
