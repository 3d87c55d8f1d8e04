package org.shishi.account.trail;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What readers call the fields of the trail's details. */
@Component
class TrailLabels {

    /** Their fields are named by people: indicators, questions about a sheet. */
    static final Set<String> NAMED_BY_PEOPLE = Set.of("quantities", "answers");

    private final MessageSource messages;

    TrailLabels(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * As the act calls it, or whatever it is part of, or everybody; its own name where it has no word.
     *
     * @param part what it is part of
     */
    String of(String act, @Nullable String part, String field) {
        return word(act, part, field, true);
    }

    /** None where it has no word. */
    boolean knows(String act, @Nullable String part, String field) {
        return !word(act, part, field, false).isEmpty();
    }

    private String word(String act, @Nullable String part, String field, boolean otherwise) {
        var own = otherwise || NAMED_BY_PEOPLE.contains(String.valueOf(part)) ? field : "";
        return NAMED_BY_PEOPLE.contains(String.valueOf(part))
                ? own
                : Stream.of(act + "." + field, part + "." + field, field)
                        .map(key ->
                                messages.getMessage("trail.word." + key, null, null, LocaleContextHolder.getLocale()))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(own);
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
