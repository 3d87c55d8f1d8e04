package org.shishi.supervision.notice;

import org.jspecify.annotations.Nullable;
import org.shishi.supervision.NoticeColour;

/**
 * What a notice is to say: one matter, to one unit.
 *
 * @param project the code of the project that it is about, or none
 * @param otherYear whether the project may be one of another year than the notice's
 * @param finding the finding that it follows up, or none
 * @param days working days that the unit has, counted from the day of issue
 */
public record SaveNotice(
        NoticeKind kind,
        NoticeColour colour,
        int planYear,
        String matter,
        String problem,
        String demand,
        long unitId,
        @Nullable String project,
        boolean otherYear,
        @Nullable Long finding,
        int days) {

    /** What a notice says already. */
    public static SaveNotice of(NoticeView notice) {
        return new SaveNotice(
                notice.kind(),
                notice.colour(),
                notice.planYear(),
                notice.matter(),
                notice.problem(),
                notice.demand(),
                notice.unitId(),
                notice.project(),
                notice.otherYear(),
                notice.finding(),
                notice.days());
    }
}
