package org.shishi.supervision.notice;

import org.jspecify.annotations.Nullable;

/**
 * What a notice is to say, and what it is about.
 *
 * @param project the code of the project that it is about, or none
 * @param otherYear whether the project may be one of another year than the notice's
 * @param finding the finding that it follows up, or none
 */
public record SaveNotice(
        int planYear,
        @Nullable String project,
        boolean otherYear,
        @Nullable Long finding,
        NoticeContent content) {

    /** What a notice says already. */
    public static SaveNotice of(NoticeView notice) {
        return new SaveNotice(
                notice.planYear(), notice.project(), notice.otherYear(), notice.finding(), notice.content());
    }
}
