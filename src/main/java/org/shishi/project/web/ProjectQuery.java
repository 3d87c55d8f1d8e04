package org.shishi.project.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.Light;
import org.shishi.project.Pace;
import org.shishi.project.PercentBand;
import org.shishi.project.ProgressFilter;
import org.shishi.project.ProjectFilter;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.Stage;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.shared.Viewpoint;
import org.shishi.shared.record.AddressQuery;

/**
 * The filters and the order as an address says them; year and day come from the point of view.
 *
 * @param timeliness a figure or a word of timeliness in which the project counts
 * @param sort columns in their order, downwards with a minus in front: {@code -deadline,code}
 */
@AddressQuery
public record ProjectQuery(
        @Nullable Set<Level> level,
        @Nullable Long aspect,
        @Nullable Long lead,
        @Nullable Long unit,
        @Nullable Long township,
        @Nullable Set<Stage> stage,
        @Nullable Figure timeliness,
        @Nullable Boolean forecastBeforeFestival,
        @Nullable Boolean quota,
        @Nullable Blocker blocker,
        @Nullable String q,
        @Nullable Integer dueWithin,
        @Nullable Light light,
        @Nullable Boolean caughtUp,
        @Nullable Integer deadlineWithin,
        @Nullable Boolean lessThanVoted,
        @Nullable Satisfaction satisfaction,
        @Nullable Boolean started,
        @Nullable PercentBand band,
        @Nullable Pace pace,
        @Nullable String indicator,
        @Nullable List<String> sort) {

    public ProjectFilter filter(Viewpoint from) {
        return new ProjectFilter(
                from.year(),
                from.asOf(),
                Objects.requireNonNullElse(level, Set.of()),
                aspect,
                lead,
                unit,
                township,
                Objects.requireNonNullElse(stage, Set.of()),
                timeliness,
                forecastBeforeFestival,
                quota,
                blocker,
                q,
                dueWithin,
                light,
                caughtUp,
                deadlineWithin,
                lessThanVoted,
                satisfaction,
                new ProgressFilter(started, band, pace, indicator));
    }

    /** Unknown columns are left out, so that an old address still opens. */
    public List<SortOrder> order() {
        return sort == null
                ? List.of()
                : sort.stream()
                        .map(ProjectQuery::order)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable SortOrder order(String text) {
        var word = text.strip();
        boolean descending = word.startsWith("-");
        var name = (descending ? word.substring(1) : word).replaceAll("[-_]", "");
        for (var key : SortKey.values()) {
            if (key.name().replace("_", "").equalsIgnoreCase(name)) {
                return new SortOrder(key, descending);
            }
        }
        return null;
    }
}
