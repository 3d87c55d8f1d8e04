package org.shishi.lookback;

import java.util.Arrays;
import java.util.List;
import org.shishi.shared.LocalizedMessage;

/** One thing in a sheet of answers that cannot be taken, with its row or cell. */
public record SheetProblem(String code, List<Object> values) implements LocalizedMessage {

    static SheetProblem of(String code, Object... values) {
        return new SheetProblem(code, Arrays.asList(values));
    }
}
