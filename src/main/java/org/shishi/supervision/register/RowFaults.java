package org.shishi.supervision.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shishi.shared.RuleViolation;

/** All that is wrong with a row, so that whoever brought it can put it right at once. */
public final class RowFaults {

    private final List<RuleViolation> found = new ArrayList<>();

    /** Several rules that one row breaks. */
    static final class Several extends RuleViolation {

        private final transient List<RuleViolation> all;

        private Several(List<RuleViolation> all) {
            super(all.get(0).code(), all.get(0).args());
            this.all = List.copyOf(all);
        }

        List<RuleViolation> all() {
            return all;
        }
    }

    /** What could be read, or none; what was wrong with it is remembered. */
    public <T> Optional<T> of(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (RuleViolation broken) {
            found.add(broken);
            return Optional.empty();
        }
    }

    public void add(RuleViolation broken) {
        found.add(broken);
    }

    /** Refuses the row if anything is wrong with it. */
    public void require() {
        if (!found.isEmpty()) {
            throw found.size() == 1 ? found.get(0) : new Several(found);
        }
    }
}
