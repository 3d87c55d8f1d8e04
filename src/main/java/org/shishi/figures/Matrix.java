package org.shishi.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The counted projects of a year on a day by two things at once. Every project is in one cell. */
public record Matrix(int year, LocalDate asOf, MatrixAxis rows, MatrixAxis columns, List<Head> heads, List<Row> lines) {

    /** @param name of a unit or aspect; what is a word has none */
    public record Head(String key, @Nullable String name) {}

    /** A group with its numbers, in the order of the heads. */
    public record Row(Head head, List<Integer> numbers) {

        public int sum() {
            return numbers.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Of each column. */
    public List<Integer> sums() {
        return IntStream.range(0, heads.size())
                .mapToObj(at ->
                        lines.stream().mapToInt(row -> row.numbers().get(at)).sum())
                .toList();
    }
}
