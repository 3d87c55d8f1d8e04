package org.shishi.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Figure;
import org.shishi.project.Light;
import org.shishi.project.Pace;
import org.shishi.project.PercentBand;
import org.shishi.project.ProgressFilter;
import org.shishi.project.Stage;
import org.springframework.context.MessageSourceResolvable;

/** What the rows or the columns of a matrix are: a grouping, or the words of something that is judged or told. */
public enum MatrixAxis implements MessageSourceResolvable {
    LEVEL(Grouping.LEVEL),
    UNIT(Grouping.UNIT),
    ASPECT(Grouping.ASPECT),
    LIGHT("light", "light", Light.values()),
    STANDING(
            "timeliness",
            "standing",
            Figure.COMPLETED,
            Figure.FORECAST_BEFORE_FESTIVAL,
            Figure.DELAYED,
            Figure.SUSPENDED),
    STAGE(
            "stage",
            "stage",
            Arrays.stream(Stage.values())
                    .filter(stage -> stage != Stage.TERMINATED)
                    .toArray(Stage[]::new)),
    PACE("pace", ProgressFilter.PACE, Pace.values()),
    BAND("band", PercentBand.KEY, PercentBand.REACHED, PercentBand.MIDDLE, PercentBand.LOW, PercentBand.UNTOLD),
    /** Goals that projects of several groups have; columns only. */
    ITEM("indicator", "null");

    private final @Nullable Grouping grouping;
    private final String filter;
    private final String expression;
    private final Enum<?>[] words;

    MatrixAxis(Grouping grouping) {
        this.grouping = grouping;
        this.filter = "";
        this.expression = "";
        this.words = new Enum<?>[0];
    }

    MatrixAxis(String filter, String expression, Enum<?>... words) {
        this.grouping = null;
        this.filter = filter;
        this.expression = expression;
        this.words = words;
    }

    /** Where its groups have names of their own. */
    public @Nullable Grouping grouping() {
        return grouping;
    }

    /** The filter of the list of projects for one of its words. */
    public String filter() {
        return filter;
    }

    /** One of its words, as messages know it. */
    public MessageSourceResolvable word(String key) {
        return Stream.of(words)
                .filter(word -> word.name().equals(key))
                .map(MessageSourceResolvable.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the sums of a day know it, so that no project has to be looked at. */
    boolean summed() {
        return grouping != null || this == LIGHT || this == STANDING;
    }

    /** A column of the kinds of the day, where it is no grouping. */
    String column() {
        return expression + " as " + name();
    }

    /** Key, name and place of each group, in a query that has a {@code ledger}. */
    String keys() {
        if (grouping != null) {
            return grouping.keys();
        }
        return Stream.of(words)
                .map(word -> "'" + word.name() + "'")
                .collect(Collectors.joining(
                        ", ",
                        "select w.key, cast(null as text) as name, w.place from unnest(cast(array[",
                        "] as text[])) with ordinality as w (key, place)"));
    }

    /** The group of a row {@code l} of the kinds. */
    String keyOfRow() {
        return grouping != null ? grouping.keyOfRow() : "l." + name();
    }

    @Override
    public String[] getCodes() {
        return new String[] {"MatrixAxis." + name()};
    }
}
