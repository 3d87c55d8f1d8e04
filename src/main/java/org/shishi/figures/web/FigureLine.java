package org.shishi.figures.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.FigureCounts;
import org.shishi.project.Figure;

/**
 * One line of a table of figures as pages show it: every number with the address of its rows.
 *
 * @param css of the row: none, {@code subtotal} or {@code sum}
 */
record FigureLine(
        String name,
        String css,
        FigureCounts counts,
        Map<Figure, Cell> cells,
        @Nullable String rate) {

    /** The figures of a table in the order of its columns. */
    static final List<Figure> FIGURES =
            List.of(Figure.TOTAL, Figure.COMPLETED, Figure.FORECAST_BEFORE_FESTIVAL, Figure.DELAYED, Figure.SUSPENDED);

    /** A number; without an address where there is nothing behind it. */
    record Cell(int number, @Nullable String href, @Nullable String css) {}

    static FigureLine of(
            String name, String css, FigureCounts counts, FigureAddress at, Map<String, List<String>> group) {
        var cells = new java.util.EnumMap<Figure, Cell>(Figure.class);
        for (var figure : FIGURES) {
            int number = counts.of(figure);
            boolean late = figure == Figure.DELAYED && number > 0;
            cells.put(figure, new Cell(number, number == 0 ? null : at.rows(figure, group), late ? "late" : null));
        }
        return new FigureLine(
                name,
                css,
                counts,
                cells,
                counts.completionRate().map(Percent::of).orElse(null));
    }

    public Cell total() {
        return cell(Figure.TOTAL);
    }

    public Cell completed() {
        return cell(Figure.COMPLETED);
    }

    public Cell forecast() {
        return cell(Figure.FORECAST_BEFORE_FESTIVAL);
    }

    public Cell delayed() {
        return cell(Figure.DELAYED);
    }

    public Cell suspended() {
        return cell(Figure.SUSPENDED);
    }

    Cell cell(Figure figure) {
        return java.util.Objects.requireNonNull(cells.get(figure));
    }
}
