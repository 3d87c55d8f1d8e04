package org.shishi.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.ScoredIndicator;

/** What the ledger has of each unit for each source on a day: the cases, and out of how many. */
final class FoundCases {

    private record Place(PointSource source, String indicator, long unit) {}

    private final Map<Place, List<EvaluationCase>> cases = new HashMap<>();
    private final Map<Place, List<EvaluationCase>> missed = new HashMap<>();
    private final Map<Place, Integer> asked = new HashMap<>();

    void add(PointSource source, long unit, EvaluationCase one) {
        add(new Place(source, "", unit), one);
    }

    /** What was entered by hand, for one indicator. */
    void addManual(String indicator, long unit, EvaluationCase one) {
        add(new Place(PointSource.MANUAL, indicator, unit), one);
    }

    private void add(Place place, EvaluationCase one) {
        cases.computeIfAbsent(place, found -> new ArrayList<>()).add(one);
    }

    /** One that was asked, and is a case where the condition says so. */
    void judge(PointSource source, long unit, boolean hit, EvaluationCase one) {
        var place = new Place(source, "", unit);
        asked.merge(place, 1, Integer::sum);
        (hit ? cases : missed)
                .computeIfAbsent(place, found -> new ArrayList<>())
                .add(one);
    }

    List<EvaluationCase> of(ScoredIndicator indicator, long unit) {
        return List.copyOf(cases.getOrDefault(place(indicator, unit), List.of()));
    }

    /** What was asked and brought no points; nothing where a case costs points. */
    List<EvaluationCase> missed(ScoredIndicator indicator, long unit) {
        return indicator.direction() == PointDirection.DEDUCT
                ? List.of()
                : List.copyOf(missed.getOrDefault(place(indicator, unit), List.of()));
    }

    int asked(ScoredIndicator indicator, long unit) {
        return asked.getOrDefault(place(indicator, unit), 0);
    }

    private static Place place(ScoredIndicator indicator, long unit) {
        return new Place(indicator.source(), indicator.manual() ? indicator.name() : "", unit);
    }
}
