package org.shishi.supervision.notice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A notice with its way so far.
 *
 * @param former the notice before it, or none
 * @param allowed what the reader may do with it now
 */
public record NoticeDetail(
        NoticeView notice,
        List<NoticeStepView> steps,
        @Nullable NoticeView former,
        Set<NoticeVerb> allowed) {}
