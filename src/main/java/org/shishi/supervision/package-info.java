/**
 * What the inspection office does: inspections, findings until they are struck off, notices (提醒函, 交办单, 督办单, 约谈) with
 * their clocks, leaders' instructions, and the desk that says what needs somebody today.
 *
 * <p>Here stand the events: {@link org.shishi.supervision.FindingTold}, {@link org.shishi.supervision.NoticeIssued}, {@link org.shishi.supervision.NoticeAnswered}, {@link
 * org.shishi.supervision.NoticeReturned}, {@link org.shishi.supervision.NoticeRescheduled}, {@link
 * org.shishi.supervision.NoticeEnded} and {@link
 * org.shishi.supervision.InstructionGiven}; they keep their names, since those that are not heard yet lie in the database
 * under them. Hears none. Packages, each above those that it builds upon:
 *
 * <ul>
 *   <li>{@code common}: who took a step and when, rules of fields, labels, lists and files, for every kind of record;
 *   <li>{@code register}: registers that were kept in sheets, taken over row by row;
 *   <li>{@code finding}: problems found, rectified, verified, struck off. Tables {@code finding}, {@code finding_step}, {@code
 *       finding_of_acceptance};
 *   <li>{@code inspection}: looks on the spot, planned, drawn, held, concluded. Tables {@code inspection}, {@code
 *       inspection_body}, {@code inspection_draw}, {@code inspection_site}, {@code inspection_feedback};
 *   <li>{@code notice}: notices, their numbers, answers and clocks. Tables {@code notice}, {@code notice_step}, {@code
 *       notice_number};
 *   <li>{@code instruction}: leaders' instructions and the replies. Table {@code instruction};
 *   <li>{@code desk}: what needs somebody today, over all of them, and their part of a project's page. No tables.
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "brought",
            "unit",
            "calendar",
            "meeting",
            "agenda",
            "paper",
            "sheet",
            "sheet::door",
            "sheet::reading",
            "file",
            "project",
            "project::closing",
            "project::entry",
            "project::handover",
            "project::warning",
            "figures",
            "progress",
            "period",
            "progress::overview",
            "frame",
            "frame :: years"
        })
package org.shishi.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
