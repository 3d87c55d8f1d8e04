package org.shishi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The light of a project on a day, with all that led to it.
 *
 * @param actual percent reached; none when nothing was told
 * @param planned percent that should have been reached
 * @param gap percent points behind; below zero: ahead
 * @param lineFrom where the straight line of the plan begins; none where milestones are the plan
 * @param lineTo where it ends: the benchmark date, moved by as many days as the deadline was; none where milestones are the plan
 * @param daysLeft until the deadline, where it is due soon by the rule
 */
public record LightView(
        LocalDate on,
        Light light,
        LightReason reason,
        @Nullable BigDecimal actual,
        BigDecimal planned,
        @Nullable BigDecimal gap,
        @Nullable LocalDate lineFrom,
        @Nullable LocalDate lineTo,
        LocalDate deadline,
        @Nullable Integer daysLeft,
        LightRule rule) {

    public Pace pace() {
        return Pace.of(light, gap);
    }

    /** Behind by a gap, which can be made up. */
    boolean behind() {
        return reason.byGap() && (light == Light.YELLOW || light == Light.RED);
    }

    boolean fine() {
        return light == Light.GREEN || light == Light.FINISHED;
    }

    /**
     * Whether this gap was made up by a later day: it is gone, and measured by the same plan. A line that begins elsewhere since
     * the start is known makes nothing up, nor does a deadline that was moved.
     */
    public boolean madeUpBy(LightView later) {
        return behind() && later.fine() && Objects.equals(lineFrom, later.lineFrom) && deadline.equals(later.deadline);
    }
}
