package org.shishi.project.web;

import java.util.List;
import org.shishi.frame.Chart;
import org.shishi.project.ProjectView;
import org.shishi.project.warning.CurvePoint;

/** Draws what should be reached against what was; the title says how far apart they are. */
final class LightChart {

    private LightChart() {}

    static Chart of(ProjectView project, List<CurvePoint> curve, Words words) {
        var rows = curve.stream()
                .map(point -> new Chart.Row(
                        point.on().toString(), List.of(Words.percent(point.planned()), Words.percent(point.actual()))))
                .toList();
        var columns =
                List.of(words.say("projects.progress.day"), words.say("lights.planned"), words.say("lights.actual"));
        return new Chart("line", finding(project, words), columns, rows);
    }

    private static String finding(ProjectView project, Words words) {
        var light = project.light();
        var actual = light.actual();
        if (actual == null) {
            return words.say("projects.progress.none");
        }
        return words.say(
                "lights.chart.finding",
                light.on().toString(),
                Words.percent(light.planned()),
                Words.percent(actual),
                LightWords.gap(light, words));
    }
}
