package org.shishi.figures.web;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.Grouping;
import org.shishi.policy.Actor;
import org.shishi.project.AspectView;
import org.shishi.project.Level;
import org.shishi.project.entry.Projects;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;

/** Names the groups of figures and says how the list of projects is narrowed to one. */
@Component
class FigureGroups {

    private static final String NO_ASPECT = "0";

    private final Units units;
    private final Projects projects;

    FigureGroups(Units units, Projects projects) {
        this.units = units;
        this.projects = projects;
    }

    /** From a group's key and its name, where it has one. */
    interface Naming extends BiFunction<String, @Nullable String, FigureGroup> {}

    Naming of(Actor actor, int year, Grouping by, FigureWords words) {
        return switch (by) {
            case LEVEL -> (key, name) -> FigureGroup.of(words.text(Level.valueOf(key)), "level", key);
            case UNIT -> units(actor);
            case ASPECT -> aspects(actor, year, words);
        };
    }

    private Naming units(Actor actor) {
        var ids = units.find(actor, UnitFilter.ALL).stream().collect(Collectors.toMap(UnitView::code, UnitView::id));
        return (key, name) ->
                FigureGroup.of(Objects.requireNonNullElse(name, key), "lead", Objects.toString(ids.get(key), key));
    }

    private Naming aspects(Actor actor, int year, FigureWords words) {
        var ids = projects.aspects(actor, year).stream()
                .collect(Collectors.toMap(aspect -> String.valueOf(aspect.number()), AspectView::id));
        return (key, name) -> FigureGroup.of(
                name == null ? words.say("figures.aspect.none") : key + "." + name,
                "aspect",
                Objects.toString(ids.get(key), NO_ASPECT));
    }
}
