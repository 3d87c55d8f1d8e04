package org.shishi.project.warning;

import java.util.Map;
import org.shishi.project.Light;
import org.shishi.project.LightRule;

/**
 * How many projects have which light on a day.
 *
 * @param redDelayed how many of the red ones are delayed as well: they will not be finished before the Spring Festival
 * @param caughtUp how many of the green and finished ones were behind at the end of an earlier reporting period
 * @param dueSoon by the steps of the rule: how many at work have their deadline in so many days, the longest first
 */
public record LightCounts(
        LightRule rule, Map<Light, Integer> lights, int redDelayed, int caughtUp, Map<Integer, Integer> dueSoon) {

    public int of(Light light) {
        return lights.getOrDefault(light, 0);
    }
}
