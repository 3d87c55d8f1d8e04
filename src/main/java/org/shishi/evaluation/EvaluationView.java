package org.shishi.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.EvaluationGrade;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.policy.Action;
import org.shishi.shared.Viewpoint.OfYear;

/**
 * An evaluation with the standing of each unit that the reader may see.
 *
 * @param rules the version that it was computed by
 * @param standings by series and rank
 * @param allowed what the reader may do to it
 * @param freeze how the year is closed, once that was asked for
 * @param day as of which it is shown
 * @param onlyUnit whose points alone the reader may open; none: those of all
 */
public record EvaluationView(
        EvaluationHead head,
        RuleSet rules,
        List<Standing> standings,
        Set<Action> allowed,
        @Nullable YearFreeze freeze,
        @Nullable Long onlyUnit,
        LocalDate day)
        implements OfYear {

    @Override
    public int planYear() {
        return head.planYear();
    }

    public boolean opens(long unit) {
        return onlyUnit == null || onlyUnit == unit;
    }

    /** The standings of one series. */
    public List<Standing> of(int series) {
        return standings.stream().filter(one -> one.series() == series).toList();
    }

    /** Whether nobody of a series is excellent, since those who have as many points are more than can be. */
    public boolean tied(int series) {
        var its = of(series);
        return its.stream().anyMatch(Standing::held)
                && its.stream().noneMatch(one -> one.grade() == EvaluationGrade.EXCELLENT)
                && rules.grades().places(its.size()) > 0;
    }

    /** Whether some indicator does not apply to some unit. */
    public boolean reckons() {
        return standings.stream().anyMatch(Standing::reckoned);
    }

    public boolean may(String action) {
        return allowed.contains(Action.valueOf(action));
    }
}
