package org.shishi.sheet.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/**
 * Gives what was understood of a cell together with what was not, so that nothing is guessed or lost silently.
 *
 * @param value what was understood; null when the cell is empty or could not be read
 * @param text what the cell says, as it says it
 * @param remark the part of the text that is not the value (进度滞后 of "80%(进度滞后)"), empty if none
 */
public record Reading<T>(@Nullable T value, String text, String remark, List<ReadingProblem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }

    public static <T> Reading<T> of(T value, String text) {
        return new Reading<>(value, text, "", List.of());
    }

    public static <T> Reading<T> of(T value, String text, String remark) {
        return new Reading<>(value, text, remark, List.of());
    }

    static <T> Reading<T> nothing(String text) {
        return new Reading<>(null, text, "", List.of());
    }

    static <T> Reading<T> unread(String text, String code, Object... args) {
        return new Reading<>(null, text, "", List.of(ReadingProblem.error(code, args)));
    }

    public Reading<T> noting(String code, Object... args) {
        var all = new java.util.ArrayList<>(problems);
        all.add(ReadingProblem.notice(code, args));
        return new Reading<>(value, text, remark, all);
    }

    Reading<T> remarking(String more) {
        return new Reading<>(value, text, remark.isEmpty() ? more : remark + ";" + more, problems);
    }

    /** What every kind of cell has in common: empty, a stroke, an ellipsis, an error value. */
    public static <T> Optional<Reading<T>> ofNoValue(Cell cell) {
        if (cell.kind() == CellKind.ERROR) {
            return Optional.of(unread(cell.text(), "sheet.cell.error", cell.text()));
        }
        if (cell.kind() == CellKind.SCALED) {
            return Optional.of(unread(cell.text(), "sheet.cell.scaled", cell.text()));
        }
        if (SheetText.isNothing(cell.text())) {
            return Optional.of(nothing(cell.text()));
        }
        return SheetText.isElided(cell.text())
                ? Optional.of(Reading.<T>nothing(cell.text()).noting("sheet.cell.elided"))
                : Optional.empty();
    }

    public boolean isUnread() {
        return problems.stream().anyMatch(ReadingProblem::blocking);
    }
}
