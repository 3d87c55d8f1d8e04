package org.shishi.sheet.reading;

import java.util.List;

/**
 * Says what could not be read, or was read only by an assumption, as a message key and its values.
 *
 * @param blocking whether the value is missing because of it; otherwise it is a notice beside the value
 */
public record ReadingProblem(String code, List<Object> args, boolean blocking) {

    public ReadingProblem {
        args = List.copyOf(args);
    }

    public static ReadingProblem error(String code, Object... args) {
        return new ReadingProblem(code, List.of(args), true);
    }

    public static ReadingProblem notice(String code, Object... args) {
        return new ReadingProblem(code, List.of(args), false);
    }
}
