package org.shishi.project.list;

import java.util.Map;
import org.shishi.project.Stage;
import org.shishi.project.outcome.Satisfaction;

/**
 * What became of a year's projects behind their completion, as of a day.
 *
 * @param stages how many are completed only, in use, accepted, closed
 * @param satisfaction how many have which grade, and how many completed ones have none
 */
public record OutcomeCounts(Map<Stage, Integer> stages, Map<Satisfaction, Integer> satisfaction) {

    public int of(Stage stage) {
        return stages.getOrDefault(stage, 0);
    }

    public int of(Satisfaction said) {
        return satisfaction.getOrDefault(said, 0);
    }
}
