package org.shishi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.promise.Kept;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.Shortfall;

/** What is less than was voted is said with the quantity that it compares. */
class VotedValuesTests {

    private static final Indicator VOTED = new Indicator("路灯", BigDecimal.valueOf(300), "盏", Direction.AT_LEAST, null);

    @Test
    void untilItIsCompleteTheAdjustedQuantityIsLess() {
        assertThat(VotedValues.said(quantity(270, 240, 270), false))
                .isEqualTo("路灯票决300盏，经批准调整为270盏（县政府常务会议），少于票决数30盏，10.00%，完成240盏");
        assertThat(VotedValues.said(quantity(270, null, 270), false))
                .isEqualTo("路灯票决300盏，经批准调整为270盏（县政府常务会议），少于票决数30盏，10.00%");
    }

    @Test
    void onceItIsCompleteWhatWasDeliveredIsLess() {
        assertThat(VotedValues.said(quantity(270, 240, 240), true))
                .isEqualTo("路灯票决300盏，经批准调整为270盏（县政府常务会议），完成240盏，少于票决数60盏，20.00%");
    }

    private static Kept.Quantity quantity(int planned, @Nullable Integer reached, int there) {
        return new Kept.Quantity(
                VOTED,
                BigDecimal.valueOf(planned),
                reached == null ? null : BigDecimal.valueOf(reached),
                Shortfall.of(VOTED, BigDecimal.valueOf(there)).orElseThrow(),
                new Promise.Change("路灯", BigDecimal.valueOf(planned), LocalDate.of(2023, 9, 1), "县政府常务会议"));
    }
}
