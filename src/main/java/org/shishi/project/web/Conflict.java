package org.shishi.project.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.AspectView;
import org.shishi.project.Field;

/**
 * Joins what two people made of the same form: fields that only one of them changed are taken from that one, fields that
 * both changed differently clash and are shown in both versions.
 *
 * @param form with what was typed where it clashes
 */
record Conflict(EditForm form, List<Clash> clashes) {

    private static final Set<String> NO_FIELDS = Set.of("code", "planYear", "reason", "version", "record");

    /** A field, named by the key of its label, in both versions. */
    record Clash(
            String key, @Nullable Object theirs, @Nullable Object yours) {}

    static Conflict of(EditForm base, EditForm mine, EditForm theirs) {
        var joined = new HashMap<String, @Nullable Object>();
        var clashes = new ArrayList<Clash>();
        for (var part : EditForm.PARTS.names()) {
            var before = EditForm.PARTS.get(base, part);
            var typed = EditForm.PARTS.get(mine, part);
            var saved = EditForm.PARTS.get(theirs, part);
            boolean mineOnly = NO_FIELDS.contains(part) || Objects.equals(saved, before);
            boolean same = mineOnly || Objects.equals(typed, saved);
            boolean untouched = Objects.equals(typed, before);
            joined.put(part, same || !untouched ? typed : saved);
            if (!same && !untouched) {
                clashes.add(new Clash(Field.ofComponent(part).orElseThrow().key(), saved, typed));
            }
        }
        return new Conflict(mine.with(joined), clashes);
    }

    /** Puts a field's value, as the form holds it, into words: units and aspects are numbers there. */
    static final class InWords {

        private final Words words;
        private final List<AspectView> aspects;

        InWords(Words words, List<AspectView> aspects) {
            this.words = words;
            this.aspects = aspects;
        }

        String text(String key, @Nullable Object value) {
            if (value instanceof Collection<?> several) {
                return several.stream()
                        .map(one -> text(key, one))
                        .collect(Collectors.joining(words.say("projects.comma")));
            }
            if (value instanceof Long id) {
                return key.equals("Field.ASPECT") ? aspect(id) : words.unit(id);
            }
            if (value instanceof PlanRows.Goal goal) {
                return words.text(goal.indicator());
            }
            if (value instanceof PlanRows.Place place) {
                return words.text(place.site());
            }
            return value instanceof PlanRows.Step step ? words.text(step.milestone()) : words.text(value);
        }

        private String aspect(Long id) {
            return aspects.stream()
                    .filter(aspect -> aspect.id() == id)
                    .map(AspectView::text)
                    .findFirst()
                    .orElse("");
        }
    }
}
