package org.shishi.figures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.ItemMatrix;
import org.shishi.figures.Matrices;
import org.shishi.figures.Matrix;
import org.shishi.figures.MatrixAxis;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Component;

/** Turns a matrix into a table with words and links: every cell leads to its rows. */
@Component
class MatrixLines {

    private final Matrices matrices;
    private final FigureGroups groups;

    MatrixLines(Matrices matrices, FigureGroups groups) {
        this.matrices = matrices;
        this.groups = groups;
    }

    CountTable of(Actor actor, Viewpoint from, MatrixAxis rows, MatrixAxis columns, FigureWords words) {
        return columns == MatrixAxis.ITEM
                ? items(actor, matrices.items(actor, from.year(), from.asOf(), rows), words)
                : counts(actor, matrices.of(actor, from.year(), from.asOf(), rows, columns), words);
    }

    private CountTable counts(Actor actor, Matrix matrix, FigureWords words) {
        var at = new FigureAddress(new Viewpoint(matrix.year(), matrix.asOf()));
        var heads = matrix.heads().stream()
                .map(naming(actor, matrix.year(), matrix.columns(), words))
                .toList();
        var named = naming(actor, matrix.year(), matrix.rows(), words);
        var lines = new ArrayList<CountTable.Line>();
        for (var row : matrix.lines()) {
            var group = named.apply(row.head());
            lines.add(new CountTable.Line(group.name(), "", cells(row.numbers(), heads, group.query(), at)));
        }
        lines.add(new CountTable.Line(words.say("figures.sum"), "sum", cells(matrix.sums(), heads, Map.of(), at)));
        var columns = Stream.concat(heads.stream().map(FigureGroup::name), Stream.of(words.say("figures.sum")))
                .toList();
        return new CountTable(
                title(matrix.year(), matrix.rows(), matrix.columns(), words),
                words.text(matrix.rows()),
                List.of(),
                columns,
                lines);
    }

    /** The numbers of a row, and their sum. */
    private static List<CountTable.Cell> cells(
            List<Integer> numbers, List<FigureGroup> heads, Map<String, List<String>> group, FigureAddress at) {
        var cells = new ArrayList<CountTable.Cell>();
        for (int i = 0; i < heads.size(); i++) {
            cells.add(CountTable.Cell.of(
                    numbers.get(i), at.narrowed(group, heads.get(i).query())));
        }
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        cells.add(CountTable.Cell.of(sum, at.narrowed(group)));
        return cells;
    }

    private CountTable items(Actor actor, ItemMatrix matrix, FigureWords words) {
        var at = new FigureAddress(new Viewpoint(matrix.year(), matrix.asOf()));
        var named = naming(actor, matrix.year(), matrix.rows(), words);
        var lines = new ArrayList<CountTable.Line>();
        for (var row : matrix.lines()) {
            var group = named.apply(row.head());
            lines.add(new CountTable.Line(group.name(), "", amounts(row.amounts(), matrix.items(), group.query(), at)));
        }
        lines.add(new CountTable.Line(
                words.say("figures.sum"), "sum", amounts(matrix.sums(), matrix.items(), Map.of(), at)));
        var three = List.of(
                words.say("figures.matrix.result"),
                words.say("figures.matrix.target"),
                words.say("figures.matrix.percent"));
        return new CountTable(
                title(matrix.year(), matrix.rows(), MatrixAxis.ITEM, words),
                words.text(matrix.rows()),
                matrix.items().stream()
                        .map(item -> new CountTable.Span(item.text(), three.size()))
                        .toList(),
                matrix.items().stream().flatMap(item -> three.stream()).toList(),
                lines);
    }

    private static List<CountTable.Cell> amounts(
            List<ItemMatrix.Amount> amounts,
            List<ItemMatrix.Item> items,
            Map<String, List<String>> group,
            FigureAddress at) {
        var cells = new ArrayList<CountTable.Cell>();
        for (int i = 0; i < items.size(); i++) {
            var amount = amounts.get(i);
            boolean none = amount.projects() == 0;
            var query = Map.of(MatrixAxis.ITEM.filter(), List.of(items.get(i).text()));
            var href = none ? null : at.narrowed(group, query);
            cells.add(cell(amount.result(), href));
            cells.add(cell(none ? null : amount.target(), href));
            var percent = amount.percent();
            cells.add(CountTable.Cell.of(percent, percent == null ? "—" : Percent.of(percent)));
        }
        return cells;
    }

    private static CountTable.Cell cell(@Nullable BigDecimal value, @Nullable String href) {
        var plain =
                value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
        return new CountTable.Cell(plain, plain == null ? "—" : plain.toPlainString(), href, null);
    }

    private Function<Matrix.Head, FigureGroup> naming(Actor actor, int year, MatrixAxis axis, FigureWords words) {
        var grouping = axis.grouping();
        if (grouping == null) {
            return head -> FigureGroup.of(words.text(axis.word(head.key())), axis.filter(), head.key());
        }
        var naming = groups.of(actor, year, grouping, words);
        return head -> Objects.requireNonNull(naming.apply(head.key(), head.name()));
    }

    private static String title(int year, MatrixAxis rows, MatrixAxis columns, FigureWords words) {
        return words.say("figures.matrix.sheet", String.valueOf(year), words.text(rows), words.text(columns));
    }
}
