package org.shishi.project.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.Site;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Puts values of the ledger into the words of one language. */
public final class Words {

    private static final int MONEY_SCALE = 2;

    private final MessageSource messages;
    private final Locale locale;
    private final Map<Long, String> units;

    Words(MessageSource messages, Locale locale, Map<Long, String> units) {
        this.messages = messages;
        this.locale = locale;
        this.units = units;
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    public String unit(@Nullable Long id) {
        return units.getOrDefault(id, "");
    }

    /** Any value of the ledger; empty for none. */
    public String text(@Nullable Object value) {
        if (value instanceof MessageSourceResolvable word) {
            return messages.getMessage(word, locale);
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::text).collect(Collectors.joining(say("projects.comma")));
        }
        if (value instanceof Indicator goal) {
            return indicator(goal);
        }
        if (value instanceof Milestone step) {
            return say(
                    "projects.milestone.text",
                    step.name(),
                    plain(step.weight()),
                    step.plannedOn(),
                    text(step.actualOn()));
        }
        if (value instanceof Site site) {
            return String.join(" ", List.of(unit(site.townshipId()), site.village(), site.name()))
                    .strip();
        }
        return value == null ? "" : value.toString();
    }

    private String indicator(Indicator goal) {
        var reached = goal.result() == null ? "" : " (" + plain(goal.result()) + goal.unit() + ")";
        var amount = goal.value() == null ? "" : " " + plain(goal.value()) + goal.unit();
        return goal.name() + " " + text(goal.direction()) + amount + reached;
    }

    public Change change(FieldChange change) {
        return new Change(
                text(change.field()), value(change.field(), change.from()), value(change.field(), change.to()));
    }

    private String value(Field field, @Nullable Object value) {
        return field == Field.PERCENT && value != null ? text(value) + "%" : text(value);
    }

    /** One field, old → new, in words. */
    public record Change(String field, String from, String to) {}

    public static String plain(BigDecimal number) {
        var stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.toPlainString();
    }

    public static String date(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : plain(percent) + "%";
    }

    /** 万元 with two decimals. */
    public static String money(@Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : amount.setScale(MONEY_SCALE, RoundingMode.HALF_UP).toPlainString();
    }
}
