package org.shishi.lookback.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.DashboardPart;
import org.shishi.lookback.LookBackCounts;
import org.shishi.lookback.LookBackLine;
import org.shishi.lookback.LookBacks;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line of look-backs on the dashboard: what is still to be looked at and by when, what stood idle, what was opened again. */
@Component
@Order(40)
class LookBackPanel implements DashboardPart {

    private final LookBacks lookBacks;

    LookBackPanel(LookBacks lookBacks) {
        this.lookBacks = lookBacks;
    }

    /**
     * What it shows.
     *
     * @param dueOn the first day by which something is still to be looked at
     * @param dueThen how many of those that wait are to be looked at by then
     * @param late whether that day is over
     */
    record View(
            int projects,
            int lookedAt,
            int waiting,
            @Nullable LocalDate dueOn,
            int dueThen,
            boolean late,
            int notInUse,
            int reopened,
            String href) {}

    @Override
    public String template() {
        return "lookback/dashboard :: part";
    }

    @Override
    public boolean brief() {
        return true;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.LOOK_BACK_READ);
    }

    @Override
    public @Nullable Object view(Actor actor, Viewpoint from, Locale locale) {
        var all = lookBacks.touching(actor, from.year(), from.asOf()).stream()
                .filter(one -> !one.head().cancelled())
                .toList();
        if (sum(all, LookBackCounts::projects) == 0) {
            return null;
        }
        var due = all.stream()
                .filter(one -> one.counts().waiting() > 0)
                .map(one -> one.head().lastOn())
                .min(LocalDate::compareTo)
                .orElse(null);
        var first = all.stream().filter(one -> one.head().lastOn().equals(due)).toList();
        return new View(
                sum(all, LookBackCounts::projects),
                sum(all, LookBackCounts::lookedAt),
                sum(all, LookBackCounts::waiting),
                due,
                sum(first, LookBackCounts::waiting),
                due != null && due.isBefore(from.asOf()),
                sum(all, LookBackCounts::notInUse),
                sum(all, LookBackCounts::reopened),
                href(all));
    }

    /** To the only one; or else to the list, of the plan year in which they count. */
    private static String href(List<LookBackLine> all) {
        var latest = all.get(0).head();
        return all.size() == 1 ? "/look-backs/" + latest.id() : "/look-backs?year=" + latest.planYear();
    }

    private static int sum(List<LookBackLine> all, ToIntFunction<LookBackCounts> what) {
        return all.stream().map(LookBackLine::counts).mapToInt(what).sum();
    }
}
