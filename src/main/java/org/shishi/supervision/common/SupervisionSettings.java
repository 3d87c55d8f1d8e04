package org.shishi.supervision.common;

import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Issuer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a county sets for its inspection office and, where it supervises, the standing committee.
 *
 * @param office the body that signs notices
 * @param mark what its document numbers begin with: 青督 in 青督〔2023〕4号
 * @param congressOffice the body that signs the standing committee's notices
 * @param congressMark what their document numbers begin with: 青人常督 in 青人常督〔2024〕1号
 * @param answerDays working days that a unit usually has to answer a notice
 * @param objectionDays calendar days in which an inspected unit may object to a conclusion
 */
@Validated
@ConfigurationProperties("shishi.supervision")
public record SupervisionSettings(
        @Nullable String office,
        @Nullable String mark,
        @Nullable String congressOffice,
        @Nullable String congressMark,
        @Min(1) @Nullable Integer answerDays,
        @Min(1) @Nullable Integer objectionDays) {

    private static final int USUAL_ANSWER = 10;
    private static final int USUAL_OBJECTION = 30;

    /** The body that signs what that office issues. */
    public String office(Issuer issuer) {
        return switch (issuer) {
            case INSPECTION_OFFICE -> Objects.requireNonNullElse(office, "县人民政府督查室");
            case STANDING_COMMITTEE -> Objects.requireNonNullElse(congressOffice, "县人大常委会办公室");
        };
    }

    /** What that office's document numbers begin with. */
    public String mark(Issuer issuer) {
        return switch (issuer) {
            case INSPECTION_OFFICE -> Objects.requireNonNullElse(mark, "督");
            case STANDING_COMMITTEE -> Objects.requireNonNullElse(congressMark, "人常督");
        };
    }

    public int daysToAnswer() {
        return Objects.requireNonNullElse(answerDays, USUAL_ANSWER);
    }

    public int daysToObject() {
        return Objects.requireNonNullElse(objectionDays, USUAL_OBJECTION);
    }
}
