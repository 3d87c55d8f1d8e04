package org.shishi.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says what the database refused as a rule of the field: the constraints stand behind the checks of the services, and
 * speak when two do the same at once, or when a number names a record that is not there.
 */
public final class BrokenConstraint {

    /** {@code Key (lead_unit_id)=(-1) is not present}: what it names last is the most telling. */
    private static final Pattern KEY = Pattern.compile("\\((?:.*, )?\"?(\\w+)\"?\\)=\\((?:.*, )?([^,]*)\\)");

    /** Somebody and the stand-in are one person to what wants two. */
    private static final String ACTING = "acting_two_persons";

    private static final String NOT_NULL = "23502";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    private static final String CHECK = "23514";
    private static final String EXCLUSION = "23P01";

    /** "Data exception": too large, too long, no such day, a control character. */
    private static final String IMPOSSIBLE_VALUE = "22";

    private BrokenConstraint() {}

    /** The rule behind a failure, if it was the database that refused a value. */
    public static Optional<RuleViolation> of(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getSQLState() != null) {
                return Optional.ofNullable(said(refused.getSQLState(), refused.getServerErrorMessage()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable RuleViolation said(String state, @Nullable ServerErrorMessage message) {
        var key = KEY.matcher(message == null || message.getDetail() == null ? "" : message.getDetail());
        boolean known = key.find();
        var field = known ? field(key.group(1)) : column(message);
        if (message != null && ACTING.equals(message.getConstraint())) {
            return new RuleViolation("shared.acting.two-persons");
        }
        var code = code(state, message);
        if (code == null) {
            return null;
        }
        var value = known ? key.group(2) : "";
        return field == null ? new RuleViolation(code, value) : RuleViolation.at(field, code, value);
    }

    private static @Nullable String code(String state, @Nullable ServerErrorMessage message) {
        return switch (state) {
            case UNIQUE, EXCLUSION -> "shared.constraint.taken";
            case FOREIGN_KEY -> isInUse(message) ? "shared.constraint.in-use" : "shared.constraint.unknown";
            case NOT_NULL -> "shared.constraint.missing";
            case CHECK -> "shared.constraint.refused";
            default -> state.startsWith(IMPOSSIBLE_VALUE) ? "shared.constraint.impossible" : null;
        };
    }

    private static boolean isInUse(@Nullable ServerErrorMessage message) {
        return message != null && String.valueOf(message.getDetail()).contains("still referenced");
    }

    private static @Nullable String column(@Nullable ServerErrorMessage message) {
        return message == null || message.getColumn() == null ? null : field(message.getColumn());
    }

    /** {@code lead_unit_id} is {@code leadUnitId} to whoever sent it. */
    private static String field(String column) {
        return Pattern.compile("_(\\w)")
                .matcher(column)
                .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
