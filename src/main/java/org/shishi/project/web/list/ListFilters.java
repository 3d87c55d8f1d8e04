package org.shishi.project.web.list;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.markup.Markup;
import org.shishi.project.AspectView;
import org.shishi.project.Blocker;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.Light;
import org.shishi.project.Pace;
import org.shishi.project.PercentBand;
import org.shishi.project.Stage;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.project.web.ProjectQuery;
import org.shishi.project.web.Words;
import org.shishi.shared.Choice;
import org.shishi.unit.UnitView;
import org.springframework.context.MessageSourceResolvable;

/**
 * What the list can be narrowed by, and what it is narrowed by now, in words.
 *
 * @param more whether all of it is shown; otherwise what everybody uses, and the rest when it is asked for
 */
record ListFilters(
        ProjectQuery now, boolean more, List<AspectView> aspectsOfYear, List<UnitView> allUnits, Words words) {

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

    /** Whether it is narrowed by something that is not among the usual filters. */
    static boolean unusual(ProjectQuery now) {
        return Stream.of(
                        now.aspect(),
                        now.unit(),
                        now.township(),
                        now.blocker(),
                        now.quota(),
                        now.forecastBeforeFestival(),
                        now.caughtUp(),
                        now.lessThanVoted(),
                        now.satisfaction(),
                        now.started(),
                        now.band(),
                        now.pace(),
                        now.indicator(),
                        now.deadlineWithin())
                .anyMatch(Objects::nonNull);
    }

    public Markup levels() {
        return options(choices(List.of(Level.values())), only(now.level()));
    }

    public Markup stages() {
        return options(choices(List.of(Stage.values())), only(now.stage()));
    }

    public Markup timeliness() {
        return options(choices(TIMELINESS), now.timeliness());
    }

    public Markup lights() {
        return options(choices(List.of(Light.values())), now.light());
    }

    public Markup satisfactions() {
        return options(choices(List.of(Satisfaction.values())), now.satisfaction());
    }

    public Markup paces() {
        return options(choices(List.of(Pace.values())), now.pace());
    }

    public Markup bands() {
        return options(choices(List.of(PercentBand.values())), now.band());
    }

    public Markup blockers() {
        return options(choices(List.of(Blocker.values())), now.blocker());
    }

    public Markup aspects() {
        return options(aspectChoices(), now.aspect());
    }

    public Markup units() {
        return options(unitChoices(), now.unit());
    }

    public Markup townships() {
        return options(townshipChoices(), now.township());
    }

    private List<Choice> aspectChoices() {
        var none = new Choice("0", words.say("figures.aspect.none"));
        return Stream.concat(
                        aspectsOfYear.stream().map(aspect -> new Choice(String.valueOf(aspect.id()), aspect.text())),
                        Stream.of(none))
                .toList();
    }

    private List<Choice> unitChoices() {
        return allUnits.stream().map(ListFilters::choice).toList();
    }

    private List<Choice> townshipChoices() {
        return allUnits.stream()
                .filter(unit -> unit.kind().isTownship())
                .map(ListFilters::choice)
                .toList();
    }

    private static Choice choice(UnitView unit) {
        return new Choice(String.valueOf(unit.id()), unit.name());
    }

    private <E extends Enum<E> & MessageSourceResolvable> List<Choice> choices(List<E> values) {
        return values.stream()
                .map(value -> new Choice(value.name(), words.text(value)))
                .toList();
    }

    /** What is chosen stands first. */
    private Markup options(List<Choice> choices, @Nullable Object value) {
        var chosen = Objects.toString(value, "");
        var options = new Markup();
        choices.stream()
                .filter(choice -> choice.value().equals(chosen))
                .findFirst()
                .ifPresent(choice ->
                        options.element("option", choice.label(), "value", choice.value(), "selected", "selected"));
        options.element("option", words.say("projects.filter.any"), "value", "");
        choices.forEach(choice -> options.element("option", choice.label(), "value", choice.value()));
        return options;
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
            case "lessThanVoted" -> words.say(value.equals("true") ? "projects.voted.less" : "projects.voted.not-less");
            case "satisfaction" -> words.say("projects.chip.satisfaction", words.text(now.satisfaction()));
            case "started" -> words.say(value.equals("true") ? "projects.started" : "projects.started.not");
            case "band" -> words.text(now.band());
            case "indicator" -> words.say("projects.chip.indicator", value);
            case "pace" -> words.text(now.pace());
            case "caughtUp" -> words.say("lights.caught.up");
            case "deadlineWithin" -> words.say("lights.deadline.within", value);
            case "blocker" -> words.text(now.blocker());
            case "aspect" -> label(aspectChoices(), value);
            case "lead" -> words.say("projects.chip.lead", label(unitChoices(), value));
            case "unit" -> words.say("projects.chip.unit", label(unitChoices(), value));
            case "township" -> words.say("projects.chip.township", label(townshipChoices(), value));
            case "quota" -> words.say(value.equals("true") ? "projects.quota.with" : "projects.quota.without");
            case "forecastBeforeFestival" ->
                words.say(value.equals("true") ? "projects.festival.before" : "projects.festival.after");
            default -> words.say("projects.due.within", value);
        };
    }

    /** The one value of several that can be asked for, or none. */
    private static @Nullable Object only(@Nullable Collection<?> values) {
        return values == null || values.size() != 1 ? null : values.iterator().next();
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
