package org.shishi.supervision.notice;

import org.jspecify.annotations.Nullable;

/**
 * What a notice is to say, and what it is about.
 *
 * @param project the code of the project that it is about, or none
 * @param otherYear whether the project may be one of another year than the notice's
 * @param finding the finding that it follows up, or none
 * @param meeting the meeting at which it is due, or none where the content's working days count
 */
public record SaveNotice(
        int planYear,
        @Nullable String project,
        boolean otherYear,
        @Nullable Long finding,
        NoticeContent content,
        @Nullable Long meeting) {

    public SaveNotice(
            int planYear, @Nullable String project, boolean otherYear, @Nullable Long finding, NoticeContent content) {
        this(planYear, project, otherYear, finding, content, null);
    }

    /** What a notice says already. */
    public static SaveNotice of(NoticeView notice) {
        return new SaveNotice(
                notice.planYear(),
                notice.project(),
                notice.otherYear(),
                notice.finding(),
                notice.content(),
                notice.meeting());
    }
}
