package org.shishi.figures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.FigureCounts;
import org.shishi.frame.markup.Markup;
import org.shishi.project.Figure;

/** Writes the lines of the dashboard that show a bar of shares: of townships, of aspects. */
final class ShareLines {

    private ShareLines() {}

    static Markup ofTownships(List<FigureLine> lines, FigureWords words) {
        var list = new Markup();
        for (var line : lines) {
            list.open("li", "class", line.delayed().css());
            name(list, line);
            numbers(list, line, null, words);
            bar(list, line.counts());
            var late = line.delayed();
            if (late.href() != null) {
                var text = words.say("dashboard.township.delayed", late.number());
                list.text(" ").element("a", text, "class", "late", "href", late.href());
            }
            list.close("li");
        }
        return list;
    }

    static Markup ofAspects(List<FigureLine> lines, FigureWords words) {
        var list = new Markup();
        for (var line : lines) {
            list.open("li", "class", line.css().isEmpty() ? null : line.css());
            name(list, line);
            bar(list, line.counts());
            numbers(list, line, line.rate(), words);
            list.close("li");
        }
        return list;
    }

    private static void name(Markup list, FigureLine line) {
        list.element("a", line.name(), "class", "name", "href", line.total().href());
        list.text(" ");
    }

    private static void numbers(Markup list, FigureLine line, @Nullable String title, FigureWords words) {
        list.open("span", "class", "num", "title", title);
        number(list, line.completed(), words.text(Figure.COMPLETED));
        list.text("/");
        number(list, line.total(), words.text(Figure.TOTAL));
        list.close("span").text(" ");
    }

    private static void number(Markup list, FigureLine.Cell cell, String title) {
        list.element("a", String.valueOf(cell.number()), "href", cell.href(), "title", title);
    }

    /** The four shares of a total, in the order of the legend; the numbers stand beside it. */
    private static void bar(Markup list, FigureCounts counts) {
        var width = Math.max(1, counts.total());
        list.open(
                "svg",
                "class",
                "share-bar",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true",
                "viewBox",
                "0 0 " + width + " 1");
        share(list, "share-done", 0, counts.completed());
        share(list, "share-next", counts.completed(), counts.forecastBeforeFestival());
        share(list, "share-late", counts.completed() + counts.forecastBeforeFestival(), counts.delayed());
        share(list, "share-off", counts.total() - counts.suspended(), counts.suspended());
        list.close("svg").text(" ");
    }

    private static void share(Markup list, String css, int from, int width) {
        list.element(
                "rect", "", "class", css, "height", "1", "x", String.valueOf(from), "width", String.valueOf(width));
    }
}
