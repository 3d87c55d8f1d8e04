package org.shishi.sheet;

import java.util.List;

/**
 * Says what could not be read, or was read only by an assumption, as a message key and its values.
 *
 * @param blocking whether the value is missing because of it; otherwise it is a notice beside the value
 */
public record Problem(String code, List<Object> args, boolean blocking) {

    public Problem {
        args = List.copyOf(args);
    }

    static Problem error(String code, Object... args) {
        return new Problem(code, List.of(args), true);
    }

    static Problem notice(String code, Object... args) {
        return new Problem(code, List.of(args), false);
    }
}
