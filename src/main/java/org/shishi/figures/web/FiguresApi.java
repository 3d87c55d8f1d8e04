package org.shishi.figures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.Comparison;
import org.shishi.figures.FigureCounts;
import org.shishi.figures.FigureProject;
import org.shishi.figures.FigureRow;
import org.shishi.figures.FigureTable;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.figures.ItemMatrix;
import org.shishi.figures.Matrices;
import org.shishi.figures.Matrix;
import org.shishi.figures.MatrixAxis;
import org.shishi.figures.ProgressFigures;
import org.shishi.figures.ProgressTable;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.JsonRows;
import org.shishi.shared.Viewpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures for programs. {@code year} and {@code asOf} as everywhere. */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

    private final Figures figures;
    private final JsonRows rows;
    private final ProgressFigures progress;
    private final Matrices matrices;

    FiguresApi(Figures figures, JsonRows rows, ProgressFigures progress, Matrices matrices) {
        this.rows = rows;
        this.figures = figures;
        this.progress = progress;
        this.matrices = matrices;
    }

    @GetMapping
    TableAnswer table(Actor actor, Viewpoint from, @RequestParam(defaultValue = "level") Grouping by) {
        return TableAnswer.of(figures.of(actor, from.year(), from.asOf(), by));
    }

    @HeavyRead
    @GetMapping("/projects")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = FigureProject.class))))
    void projects(
            Actor actor,
            Viewpoint from,
            @RequestParam Figure figure,
            @RequestParam(defaultValue = "level") Grouping by,
            @RequestParam @Nullable String key,
            HttpServletResponse response)
            throws IOException {
        rows.<FigureProject>write(
                response, reader -> figures.each(actor, from.year(), from.asOf(), figure, by, key, reader));
    }

    @HeavyRead
    @GetMapping("/comparison")
    Comparison comparison(Actor actor, Viewpoint viewpoint, @RequestParam LocalDate from) {
        return figures.compare(actor, viewpoint.year(), from, viewpoint.asOf());
    }

    @GetMapping("/progress")
    ProgressTable progress(Actor actor, Viewpoint from, @RequestParam(defaultValue = "level") Grouping by) {
        return progress.of(actor, from.year(), from.asOf(), by);
    }

    @GetMapping("/matrix")
    Matrix matrix(Actor actor, Viewpoint from, @RequestParam MatrixAxis rows, @RequestParam MatrixAxis columns) {
        return matrices.of(actor, from.year(), from.asOf(), rows, columns);
    }

    @GetMapping("/items")
    ItemMatrix items(Actor actor, Viewpoint from, @RequestParam(defaultValue = "unit") MatrixAxis rows) {
        return matrices.items(actor, from.year(), from.asOf(), rows);
    }

    @GetMapping("/trend")
    List<PointAnswer> trend(Actor actor, Viewpoint from) {
        return figures.trend(actor, from.year(), from.asOf()).stream()
                .map(point -> new PointAnswer(point.day(), SumAnswer.of(point.counts())))
                .toList();
    }

    /** The table as published: flat rows and their sum. */
    record TableAnswer(int year, LocalDate asOf, String by, List<RowAnswer> rows, SumAnswer sum) {

        static TableAnswer of(FigureTable table) {
            return new TableAnswer(
                    table.year(),
                    table.asOf(),
                    table.by().name().toLowerCase(java.util.Locale.ROOT),
                    table.rows().stream().map(RowAnswer::of).toList(),
                    SumAnswer.of(table.sum()));
        }
    }

    /** One group; a level has no name of its own. */
    record RowAnswer(
            String key,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name,

            int total,
            int completed,
            int forecastBeforeFestival,
            int delayed,
            int suspended) {

        static RowAnswer of(FigureRow row) {
            var counts = row.counts();
            return new RowAnswer(
                    row.key(),
                    row.name(),
                    counts.total(),
                    counts.completed(),
                    counts.forecastBeforeFestival(),
                    counts.delayed(),
                    counts.suspended());
        }
    }

    /** The figures and nothing else. */
    record SumAnswer(int total, int completed, int forecastBeforeFestival, int delayed, int suspended) {

        static SumAnswer of(FigureCounts counts) {
            return new SumAnswer(
                    counts.total(),
                    counts.completed(),
                    counts.forecastBeforeFestival(),
                    counts.delayed(),
                    counts.suspended());
        }
    }

    record PointAnswer(LocalDate day, SumAnswer figures) {}
}
