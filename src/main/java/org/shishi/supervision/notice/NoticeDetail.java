package org.shishi.supervision.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A notice with its way so far.
 *
 * @param former the notice before it, or none
 * @param allowed what the reader may do with it now
 * @param forthcoming what it becomes when the reader issues it now, or none where he may not
 */
public record NoticeDetail(
        NoticeView notice,
        List<NoticeStepView> steps,
        @Nullable NoticeView former,
        Set<NoticeVerb> allowed,
        @Nullable Forthcoming forthcoming) {

    /** The number that comes next, unless another notice takes it first, and the day by which an answer is due. */
    public record Forthcoming(String number, LocalDate dueOn) {}
}
