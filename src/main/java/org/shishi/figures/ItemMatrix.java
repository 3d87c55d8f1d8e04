package org.shishi.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was reached of goals that several groups have in common: nine areas and their nursery places in one table.
 *
 * @param lines each group with its amounts in the order of the items
 * @param sums of each item
 */
public record ItemMatrix(
        int year, LocalDate asOf, MatrixAxis rows, List<Item> items, List<Row> lines, List<Amount> sums) {

    /** A goal by its name and its unit of measurement. */
    public record Item(String name, String unit) {

        /** As the list of projects is narrowed by it. */
        public String text() {
            return unit.isEmpty() ? name : name + "(" + unit + ")";
        }
    }

    public record Row(Matrix.Head head, List<Amount> amounts) {}

    /**
     * @param projects that have the goal
     * @param result of those that told one; none where nobody did
     */
    public record Amount(
            int projects, BigDecimal target, @Nullable BigDecimal result) {

        static final Amount NONE = new Amount(0, BigDecimal.ZERO, null);

        private static final BigDecimal HUNDRED = new BigDecimal(100);

        Amount plus(Amount other) {
            var both = result == null ? other.result : other.result == null ? result : result.add(other.result);
            return new Amount(projects + other.projects, target.add(other.target), both);
        }

        /** Result of target, half up, never capped. */
        public @Nullable BigDecimal percent() {
            return result == null || target.signum() == 0
                    ? null
                    : HUNDRED.multiply(result).divide(target, 2, RoundingMode.HALF_UP);
        }
    }
}
