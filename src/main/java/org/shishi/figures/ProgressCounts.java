package org.shishi.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the work of one set of projects is.
 *
 * @param compared those that have a light by which reached and planned can be compared
 * @param reached the percents of these, added up
 * @param planned what was planned for them by the day, added up
 */
public record ProgressCounts(
        int total, Map<ProgressShare, Integer> shares, int compared, BigDecimal reached, BigDecimal planned) {

    public static final ProgressCounts NONE = new ProgressCounts(0, Map.of(), 0, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int SCALE = 2;

    public int of(ProgressShare share) {
        return shares.getOrDefault(share, 0);
    }

    public ProgressCounts plus(ProgressCounts other) {
        var both = new EnumMap<ProgressShare, Integer>(ProgressShare.class);
        ProgressShare.all().forEach(share -> both.put(share, of(share) + other.of(share)));
        return new ProgressCounts(
                total + other.total,
                Collections.unmodifiableMap(both),
                compared + other.compared,
                reached.add(other.reached),
                planned.add(other.planned));
    }

    /** Percent points by which the mean of what is reached lies above the mean of what was planned; below zero: behind. */
    @JsonProperty
    public Optional<BigDecimal> ahead() {
        return compared == 0
                ? Optional.empty()
                : Optional.of(
                        reached.subtract(planned).divide(BigDecimal.valueOf(compared), SCALE, RoundingMode.HALF_UP));
    }
}
