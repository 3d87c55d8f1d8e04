package org.shishi.assessment.grade;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.MajorityBase;

/**
 * By what a sheet is judged, declared before it is counted.
 *
 * @param base of which number the shares are
 * @param satisfiedPercent the share of 满意 that makes the grade 满意
 * @param satisfiedAtLeast whether exactly that share suffices
 * @param fairlyPercent the share of 满意 and 基本满意 together that makes the grade 基本满意
 * @param fairlyAtLeast whether exactly that share suffices
 * @param unfinishedAllowed whether a project that is not finished may be assessed
 */
@Embeddable
public record AssessmentRule(
        @Enumerated(EnumType.STRING) MajorityBase base,
        BigDecimal satisfiedPercent,
        boolean satisfiedAtLeast,
        BigDecimal fairlyPercent,
        boolean fairlyAtLeast,
        boolean unfinishedAllowed) {

    private static final BigDecimal HALF = new BigDecimal("50.00");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What holds where a meeting declares nothing else. */
    public static AssessmentRule usual() {
        return new AssessmentRule(MajorityBase.ALL_DEPUTIES, HALF, true, HALF, false, false);
    }

    /** The number of which shares are taken; refuses a sheet on which it is nought. */
    public int base(SatisfactionSheet sheet) {
        int number = base.of(sheet);
        if (number <= 0) {
            throw new RuleViolation("assessment.sheet.base", base);
        }
        return number;
    }

    public Grade grade(int base, SatisfactionSheet.Line line) {
        if (reaches(line.satisfied(), base, satisfiedPercent, satisfiedAtLeast)) {
            return Grade.SATISFIED;
        }
        return reaches(line.satisfied() + line.fairlySatisfied(), base, fairlyPercent, fairlyAtLeast)
                ? Grade.FAIRLY_SATISFIED
                : Grade.DISSATISFIED;
    }

    /** Compared as whole votes, so that no rounding decides. */
    private static boolean reaches(int votes, int base, BigDecimal percent, boolean atLeast) {
        int compared =
                HUNDRED.multiply(BigDecimal.valueOf(votes)).compareTo(percent.multiply(BigDecimal.valueOf(base)));
        return atLeast ? compared >= 0 : compared > 0;
    }

    /** A share in percent, to two decimals. */
    public static BigDecimal percent(int votes, int base) {
        return HUNDRED.multiply(BigDecimal.valueOf(votes)).divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
    }
}
