package org.shishi.project.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.AspectView;

/** Puts a field's value, as the form holds it, into words: units and aspects are numbers there. */
final class ClashWords {

    private final Words words;
    private final List<AspectView> aspects;

    ClashWords(Words words, List<AspectView> aspects) {
        this.words = words;
        this.aspects = aspects;
    }

    String text(String key, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> text(key, one)).collect(Collectors.joining(words.say("projects.comma")));
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
