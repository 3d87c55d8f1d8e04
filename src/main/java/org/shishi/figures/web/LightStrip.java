package org.shishi.figures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Light;
import org.shishi.project.warning.LightCounts;

/**
 * The lights of the day on the dashboard, each number with the address of its rows, and the rule beside them.
 *
 * @param split how red lights and delayed projects go together, or empty where neither is
 * @param dueSoon by the steps of the rule, how many deadlines lie in so many days
 */
record LightStrip(List<Shine> lights, String split, Due caughtUp, List<Due> dueSoon, String rule) {

    /** A colour with its word and its number. */
    record Shine(
            String key, String tone, int number, @Nullable String href) {}

    /** A number of days, or none, with how many projects it holds of. */
    record Due(int days, int number, @Nullable String href) {}

    static LightStrip of(LightCounts counts, int delayed, FigureAddress at, FigureWords words) {
        return new LightStrip(
                List.of(
                        shine(Light.RED, "late", counts, at),
                        shine(Light.YELLOW, "warn", counts, at),
                        shine(Light.GREEN, "good", counts, at)),
                split(counts.of(Light.RED), counts.redDelayed(), delayed, words),
                due(0, counts.caughtUp(), at.caughtUp()),
                counts.dueSoon().entrySet().stream()
                        .map(step -> due(step.getKey(), step.getValue(), at.deadlineWithin(step.getKey())))
                        .toList(),
                words.text(counts.rule().sentence()));
    }

    /** A red light looks at the plan and the deadline, delayed at the festival: two questions, so two numbers. */
    private static String split(int red, int redDelayed, int delayed, FigureWords words) {
        return red == 0 && delayed == 0
                ? ""
                : words.say("lights.split", red, redDelayed, red - redDelayed, delayed - redDelayed);
    }

    private static Shine shine(Light light, String tone, LightCounts counts, FigureAddress at) {
        int number = counts.of(light);
        return new Shine("Light." + light, tone, number, number == 0 ? null : at.light(light));
    }

    private static Due due(int days, int number, String href) {
        return new Due(days, number, number == 0 ? null : href);
    }
}
