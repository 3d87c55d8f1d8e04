/**
 * What the inspection office does: inspections, findings until they are struck off, slips (提醒函, 交办单, 督办单, 约谈) with
 * their clocks, leaders' instructions, and the desk that says what needs somebody today.
 *
 * <p>Tables {@code inspection}, {@code inspection_body}, {@code inspection_draw}, {@code inspection_site}, {@code
 * inspection_feedback}, {@code finding}, {@code finding_step}, {@code notice}, {@code notice_step}, {@code notice_number} and
 * {@code instruction}. Publishes {@link org.shishi.supervision.NoticeIssued}, {@link org.shishi.supervision.NoticeAnswered},
 * {@link org.shishi.supervision.NoticeReturned}, {@link org.shishi.supervision.NoticeEnded} and {@link
 * org.shishi.supervision.InstructionGiven}; hears none.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "unit",
            "calendar",
            "paper",
            "sheet",
            "file",
            "project",
            "figures",
            "progress",
            "period",
            "progress::overview",
            "frame"
        })
package org.shishi.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
