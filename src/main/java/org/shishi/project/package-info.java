/**
 * The ledger of livelihood projects (民生实事): what they are to be, their stages, forecasts and progress, as dated facts.
 *
 * <p>Here stand the words that all of it is said in: a project's fields, description, plan, stage, progress and light, what is
 * shown of it on a day ({@link org.shishi.project.ProjectView}), and the part of its page that other modules bring. Packages,
 * each above those that it builds upon:
 *
 * <ul>
 *   <li>{@code light}: how a light is judged. Table {@code light_rule};
 *   <li>{@code promise}: what was voted, which nobody edits. Tables {@code project_promise}, {@code project_promise_indicator},
 *       {@code project_promise_change};
 *   <li>{@code ledger}: the dated facts. Tables {@code project} (what is so now), {@code project_state}, {@code project_stage},
 *       {@code project_forecast}, {@code project_progress}, {@code project_plan} with its indicators, sites and milestones (what
 *       was so from which day), {@code project_record} (who recorded it, when and why) and {@code aspect};
 *   <li>{@code span}: what holds from when to when, beside the facts. Tables {@code project_span}, {@code project_span_due},
 *       {@code project_sum}; the functions {@code project_as_of} and {@code project_counts};
 *   <li>{@code list}: the ledger of a day as rows. The view {@code project_now}, the function {@code project_standing}
 *       serve the reading modules too;
 *   <li>{@code view}: lists that somebody keeps. Table {@code saved_view};
 *   <li>{@code warning}: which projects are behind, and since when;
 *   <li>{@code entry}: what is entered: single projects, sheets, decisions, reports;
 *   <li>{@code handover}: completion, use and acceptance, each with its record. Tables {@code project_handover}, {@code
 *       project_handover_rule};
 *   <li>{@code closing}: a project's last stage, by two persons. Table {@code project_closing};
 *   <li>{@code web}: pages and API of single projects; {@code web.list}: the list;
 *   <li>{@code bulk}: many changed alike, and the copy into the next year.
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "background",
            "unit",
            "calendar",
            "sheet",
            "sheet::ledger",
            "file",
            "frame",
            "frame::markup"
        })
package org.shishi.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
