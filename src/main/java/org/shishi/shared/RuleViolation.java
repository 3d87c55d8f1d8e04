package org.shishi.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says that a rule of the field forbids what was asked: a message key and the values that the message names.
 *
 * <p>Pages show it on the form (422), the API answers a problem (409), both in the language of the user. Where the rule
 * speaks of one field of the form, {@link #field()} names it. Where several are broken at once, it is the first of them and
 * {@link #all()} has each.
 */
public class RuleViolation extends RuntimeException {

    private final String code;
    private final transient Object[] args;
    private final @Nullable String field;
    private final transient List<RuleViolation> all;

    private RuleViolation(@Nullable String field, String code, Object[] args) {
        super(code + List.of(Shortened.all(args)));
        this.field = field;
        this.code = code;
        this.args = Shortened.all(args);
        this.all = List.of();
    }

    private RuleViolation(List<RuleViolation> all) {
        super(all.stream().map(RuleViolation::getMessage).collect(Collectors.joining(", ")));
        var first = all.get(0);
        this.field = first.field;
        this.code = first.code;
        this.args = first.args;
        this.all = List.copyOf(all);
    }

    public RuleViolation(String code, Object... args) {
        this(null, code, args);
    }

    /** A violation that belongs beside one field of the form. */
    public static RuleViolation at(String field, String code, Object... args) {
        return new RuleViolation(field, code, args);
    }

    /** All of these at once; at least one. */
    public static RuleViolation of(List<RuleViolation> broken) {
        return broken.size() == 1 ? broken.get(0) : new RuleViolation(broken);
    }

    /** Every rule that is broken, this one first. */
    public List<RuleViolation> all() {
        return all.isEmpty() ? List.of(this) : all;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }

    public @Nullable String field() {
        return field;
    }

    /** Collects whatever is wrong with what was sent, so that whoever sent it can put it right at once. */
    public static final class Collected {

        private final List<RuleViolation> found = new ArrayList<>();

        /** What could be read, or none; what was wrong with it is remembered. */
        public <T> Optional<T> of(Supplier<@Nullable T> reading) {
            try {
                return Optional.ofNullable(reading.get());
            } catch (RuleViolation broken) {
                add(broken);
                return Optional.empty();
            }
        }

        /** Runs one check; what it refuses is remembered. */
        public void check(Runnable rule) {
            of(() -> {
                rule.run();
                return null;
            });
        }

        public void add(RuleViolation broken) {
            found.addAll(broken.all());
        }

        public List<RuleViolation> found() {
            return List.copyOf(found);
        }

        /** Refuses with all that was found, if anything was. */
        public void require() {
            if (!found.isEmpty()) {
                throw RuleViolation.of(found);
            }
        }
    }
}
