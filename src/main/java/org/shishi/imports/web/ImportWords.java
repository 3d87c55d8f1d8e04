package org.shishi.imports.web;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.Note;
import org.shishi.imports.NoteText;
import org.springframework.context.MessageSource;

/** Says notes and values in the reader's language. */
record ImportWords(MessageSource messages, Locale locale) {

    public String text(Note note) {
        var args = note.args().stream().map(this::text).toArray();
        return key(note.code(), args);
    }

    public String text(@Nullable NoteText word) {
        if (word == null) {
            return "";
        }
        if (word.items() != null) {
            return word.items().stream()
                    .reduce((one, next) -> key("imports.list", one, next))
                    .orElse("");
        }
        if (word.parts() != null) {
            var parts = word.parts().stream().map(this::text);
            return word.key()
                    ? key(word.text(), parts.toArray()).strip()
                    : parts.reduce((one, next) -> key("imports.values", one, next))
                            .orElse("");
        }
        return word.key() ? key(word.text()) : word.text();
    }

    /** With its cell before it, for lists without a column for cells. */
    public String textWithCell(Note note) {
        return note.ref() == null ? text(note) : note.ref() + " " + text(note);
    }

    public String key(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale));
    }

    /** Who did something; the application itself has no name of its own. */
    public String person(@Nullable String name) {
        return name == null ? "" : name.equals("system") ? key("imports.system") : name;
    }
}
