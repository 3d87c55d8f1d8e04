package org.shishi.project.web;

import org.shishi.project.warning.PeriodLight;

/** The light that a reporting period ended with, as a line of the project's page. */
record PeriodRow(String end, String planned, String actual, Badge light, String gap, String caughtUp) {

    static PeriodRow of(PeriodLight kept, Words words) {
        var light = kept.light();
        return new PeriodRow(
                light.on().toString(),
                Words.percent(light.planned()),
                LightWords.percent(light.actual(), words),
                Badge.of(light.light()),
                LightWords.gap(light, words),
                Words.date(kept.caughtUpOn()));
    }
}
