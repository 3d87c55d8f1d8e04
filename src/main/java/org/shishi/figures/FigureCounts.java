package org.shishi.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.shishi.project.Figure;

/** The figures of one set of projects. The last four add up to the total, always. */
public record FigureCounts(int total, int completed, int forecastBeforeFestival, int delayed, int suspended) {

    public static final FigureCounts NONE = new FigureCounts(0, 0, 0, 0, 0);

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public FigureCounts plus(FigureCounts other) {
        return new FigureCounts(
                total + other.total,
                completed + other.completed,
                forecastBeforeFestival + other.forecastBeforeFestival,
                delayed + other.delayed,
                suspended + other.suspended);
    }

    /** Everything that is not completed, suspended ones included. */
    public int unfinished() {
        return total - completed;
    }

    public int of(Figure figure) {
        return switch (figure) {
            case TOTAL -> total;
            case COMPLETED -> completed;
            case UNFINISHED -> unfinished();
            case FORECAST_BEFORE_FESTIVAL -> forecastBeforeFestival;
            case DELAYED -> delayed;
            case SUSPENDED -> suspended;
            case ON_SCHEDULE, OVERDUE -> throw new IllegalArgumentException(figure + " is no published figure");
        };
    }

    /** Completed of the total in percent with two decimals, half up; none where there is nothing to divide by. */
    public Optional<BigDecimal> completionRate() {
        return rate(completed);
    }

    /** Completed and forecast before the festival of the total, in percent with two decimals, half up. */
    public Optional<BigDecimal> rateByFestival() {
        return rate(completed + forecastBeforeFestival);
    }

    private Optional<BigDecimal> rate(int part) {
        return total == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP));
    }
}
