package org.shishi.frame;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A year beside the one that a page shows, and how much stands there: in January the work of two years is under way, and a
 * page of one year must not let the other be forgotten.
 */
public record OtherYear(int year, int count) {

    /** The years before and after of which there is anything. */
    public static List<OtherYear> beside(int year, IntUnaryOperator count) {
        return IntStream.of(year - 1, year + 1)
                .mapToObj(other -> new OtherYear(other, count.applyAsInt(other)))
                .filter(other -> other.count() > 0)
                .toList();
    }
}
