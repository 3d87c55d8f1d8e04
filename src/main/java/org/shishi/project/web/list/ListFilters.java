package org.shishi.project.web.list;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.AspectView;
import org.shishi.project.Blocker;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.Light;
import org.shishi.project.Stage;
import org.shishi.project.web.ProjectQuery;
import org.shishi.project.web.Words;
import org.shishi.shared.Choice;
import org.shishi.unit.UnitView;
import org.springframework.context.MessageSourceResolvable;

/** What the list can be narrowed by, and what it is narrowed by now, in words. */
record ListFilters(ProjectQuery now, List<AspectView> aspects, List<UnitView> units, Words words) {

    /** One active filter, and the address without it. */
    record Chip(String text, String without) {}

    private static final List<Figure> TIMELINESS = List.of(
            Figure.COMPLETED,
            Figure.UNFINISHED,
            Figure.FORECAST_BEFORE_FESTIVAL,
            Figure.DELAYED,
            Figure.SUSPENDED,
            Figure.ON_SCHEDULE,
            Figure.OVERDUE);

    public List<Choice> levels() {
        return choices(Level.values());
    }

    public List<Choice> stages() {
        return choices(Stage.values());
    }

    public List<Choice> timeliness() {
        return choices(TIMELINESS.toArray(Figure[]::new));
    }

    public List<Choice> lights() {
        return choices(Light.values());
    }

    public List<Choice> blockers() {
        return choices(Blocker.values());
    }

    public List<Choice> aspectChoices() {
        var none = new Choice("0", words.say("figures.aspect.none"));
        return Stream.concat(
                        aspects.stream().map(aspect -> new Choice(String.valueOf(aspect.id()), aspect.text())),
                        Stream.of(none))
                .toList();
    }

    public List<Choice> unitChoices() {
        return units.stream().map(ListFilters::choice).toList();
    }

    public List<Choice> townships() {
        return units.stream()
                .filter(unit -> unit.kind().isTownship())
                .map(ListFilters::choice)
                .toList();
    }

    private static Choice choice(UnitView unit) {
        return new Choice(String.valueOf(unit.id()), unit.name());
    }

    private <E extends Enum<E> & MessageSourceResolvable> List<Choice> choices(E[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), words.text(value)))
                .toList();
    }

    List<Chip> chips(ListAddress address) {
        return address.filters().stream()
                .map(p -> new Chip(text(p.name(), p.value()), address.without(p).at("/projects")))
                .toList();
    }

    private String text(String name, String value) {
        return switch (name) {
            case "q" -> words.say("projects.chip.text", value);
            case "level" -> words.text(Level.valueOf(value));
            case "stage" -> words.text(Stage.valueOf(value));
            case "timeliness" -> words.text(now.timeliness());
            case "light" -> words.text(now.light());
            case "caughtUp" -> words.say("lights.caught.up");
            case "deadlineWithin" -> words.say("lights.deadline.within", value);
            case "blocker" -> words.text(now.blocker());
            case "aspect" -> label(aspectChoices(), value);
            case "lead" -> words.say("projects.chip.lead", label(unitChoices(), value));
            case "unit" -> words.say("projects.chip.unit", label(unitChoices(), value));
            case "township" -> words.say("projects.chip.township", label(townships(), value));
            case "quota" -> words.say(value.equals("true") ? "projects.quota.with" : "projects.quota.without");
            case "forecastBeforeFestival" ->
                words.say(value.equals("true") ? "projects.festival.before" : "projects.festival.after");
            default -> words.say("projects.due.within", value);
        };
    }

    /** The one value of several that can be asked for, or none. */
    public @Nullable Object only(@Nullable Collection<?> values) {
        return values == null || values.size() != 1 ? null : values.iterator().next();
    }

    /** What a selection shows as chosen, or none. */
    public @Nullable Choice chosen(List<Choice> choices, @Nullable Object value) {
        var wanted = Objects.toString(value, "");
        return choices.stream()
                .filter(choice -> choice.value().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
