package org.shishi.vote.count;

import java.util.Arrays;
import java.util.List;
import org.shishi.shared.LocalizedMessage;
import org.shishi.shared.RuleViolation;

/**
 * One thing about a tally sheet that does not fit, with the numbers that disagree and by how much they do.
 *
 * @param refused whether no result may follow from the sheet; otherwise people are only told
 * @param code message key
 */
public record SheetFinding(boolean refused, String code, List<Object> values) implements LocalizedMessage {

    public static SheetFinding error(String code, Object... values) {
        return new SheetFinding(true, code, Arrays.asList(values));
    }

    public static SheetFinding warning(String code, Object... values) {
        return new SheetFinding(false, code, Arrays.asList(values));
    }

    public RuleViolation violation() {
        return new RuleViolation(code, values.toArray());
    }
}
