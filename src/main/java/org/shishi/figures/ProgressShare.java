package org.shishi.figures;

import java.util.stream.Stream;
import org.shishi.project.Pace;
import org.shishi.project.PercentBand;
import org.springframework.context.MessageSourceResolvable;

/**
 * A part of the counted projects by how far the work is. Started and not started share out the total; so do the bands of percent,
 * of which those above 100 are a part of the reached; so do the paces.
 */
public enum ProgressShare implements MessageSourceResolvable {
    STARTED("started", "true", "projects.started"),
    NOT_STARTED("started", "false", "projects.started.not"),
    REACHED(PercentBand.REACHED),
    ABOVE(PercentBand.ABOVE),
    MIDDLE(PercentBand.MIDDLE),
    LOW(PercentBand.LOW),
    UNTOLD(PercentBand.UNTOLD),
    FINISHED(Pace.FINISHED),
    AHEAD(Pace.AHEAD),
    ON_PACE(Pace.ON_PACE),
    BEHIND(Pace.BEHIND),
    NOT_JUDGED(Pace.NONE);

    private final String filter;
    private final String value;
    private final String key;

    ProgressShare(String filter, String value, String key) {
        this.filter = filter;
        this.value = value;
        this.key = key;
    }

    ProgressShare(PercentBand band) {
        this("band", band.name(), band.getCodes()[0]);
    }

    ProgressShare(Pace pace) {
        this("pace", pace.name(), pace.getCodes()[0]);
    }

    /** The filter of the list of projects that leaves just these, beside its value. */
    public String filter() {
        return filter;
    }

    public String value() {
        return value;
    }

    /** As a condition on rows that have {@code started}, {@code percent} and {@code pace}. */
    String condition() {
        return switch (filter) {
            case "band" -> PercentBand.valueOf(value).condition();
            case "pace" -> "pace = '" + value + "'";
            default -> this == STARTED ? "started" : "not started";
        };
    }

    public static Stream<ProgressShare> all() {
        return Stream.of(values());
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }
}
