/** Notices (提醒函, 交办单, 督办单, 约谈): drafted, issued under the next number, answered, checked, with clocks in working days.
 * Tables {@code notice}, {@code notice_step} and {@code notice_number}. */
@NullMarked
@RunningYear
@NamedInterface("notice")
package org.shishi.supervision.notice;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
import org.springframework.modulith.NamedInterface;
