package org.shishi.imports;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.PlanText;
import org.shishi.project.Site;
import org.shishi.shared.Shortened;
import org.springframework.context.MessageSourceResolvable;

/**
 * One value as it is kept for showing.
 *
 * @param key whether the text is a message key, so that it is said in the reader's language
 * @param items of a list, which is told as the reader's language does; the text has them too
 * @param parts what the message of the key names, or the items of a list of a plan, each said by a message of its own
 */
public record NoteText(
        String text,
        boolean key,
        @Nullable List<String> items,
        @Nullable List<NoteText> parts) {

    NoteText(String text, boolean key) {
        this(text, key, null, null);
    }

    static @Nullable NoteText of(@Nullable Object value) {
        return of(value, unit -> "");
    }

    /** @param units names the township of a site */
    static @Nullable NoteText of(@Nullable Object value, Function<@Nullable Long, String> units) {
        if (value == null) {
            return null;
        }
        if (value instanceof MessageSourceResolvable named && named.getCodes() != null) {
            return new NoteText(named.getCodes()[0], true);
        }
        if (value instanceof NoteText word) {
            return word;
        }
        if (value instanceof BigDecimal number) {
            return new NoteText(plain(number), false);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().anyMatch(NoteText::isOfPlan) ? ofPlan(many, units) : ofWords(many);
        }
        return isOfPlan(value) ? item(value, units) : new NoteText(value.toString(), false);
    }

    private static boolean isOfPlan(Object value) {
        return value instanceof Indicator || value instanceof Milestone || value instanceof Site;
    }

    private static NoteText ofWords(Collection<?> many) {
        var items = many.stream().map(String::valueOf).toList();
        return new NoteText(String.join("、", items), false, items, null);
    }

    private static NoteText ofPlan(Collection<?> many, Function<@Nullable Long, String> units) {
        var parts = many.stream().map(one -> item(one, units)).toList();
        return new NoteText(PlanText.write(many, units), false, null, parts);
    }

    private static NoteText item(Object item, Function<@Nullable Long, String> units) {
        if (item instanceof Milestone step) {
            return step.actualOn() == null
                    ? said("milestone", step.name(), step.weight(), step.plannedOn())
                    : said("milestone.done", step.name(), step.weight(), step.plannedOn(), step.actualOn());
        }
        if (item instanceof Indicator goal) {
            var value = goal.value() == null ? "" : plain(goal.value()) + goal.unit();
            return goal.result() == null
                    ? said("indicator", goal.name(), goal.direction(), value)
                    : said(
                            "indicator.reached",
                            goal.name(),
                            goal.direction(),
                            value,
                            plain(goal.result()) + goal.unit());
        }
        var site = (Site) item;
        var place = Stream.of(units.apply(site.townshipId()), site.village(), site.latitude(), site.longitude())
                .filter(Objects::nonNull)
                .map(part -> part instanceof BigDecimal number ? plain(number) : part.toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return place.isEmpty() ? new NoteText(site.name(), false) : said("site", site.name(), place);
    }

    private static NoteText said(String what, Object... parts) {
        return new NoteText(
                "imports.value." + what,
                true,
                null,
                Stream.of(parts).map(NoteText::of).filter(Objects::nonNull).toList());
    }

    /** A sentence of its own, with values. */
    static NoteText sentence(String key, Object... values) {
        return new NoteText(
                key,
                true,
                null,
                Stream.of(values).map(NoteText::of).filter(Objects::nonNull).toList());
    }

    /** Several of them, one after another. */
    static NoteText several(List<NoteText> parts) {
        return new NoteText("", false, null, List.copyOf(parts));
    }

    boolean isLong() {
        return items != null && Shortened.isLong(items);
    }

    /** As it stands in a sentence. */
    NoteText first() {
        return isLong() ? ofWords(Shortened.first(Objects.requireNonNull(items))) : this;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
