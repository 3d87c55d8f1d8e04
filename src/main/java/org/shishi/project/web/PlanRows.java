package org.shishi.project.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.Site;
import org.shishi.shared.InPercent;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;

/** The rows of a project's form: indicators, sites and milestones, of which blank ones say nothing. */
@NullUnmarked
public final class PlanRows {

    private PlanRows() {}

    record Goal(
            @Size(max = 200) String name,
            @Digits(integer = 14, fraction = 6) BigDecimal value,
            @Size(max = 20) String unit,
            Direction direction,
            @Digits(integer = 14, fraction = 6) BigDecimal result) {

        static final Goal BLANK = new Goal("", null, "", Direction.AT_LEAST, null);

        static Goal of(Indicator goal) {
            return new Goal(goal.name(), plain(goal.value()), goal.unit(), goal.direction(), plain(goal.result()));
        }

        boolean blank() {
            return Stream.of(text(name), text(unit)).allMatch(String::isEmpty) && value == null && result == null;
        }

        Indicator indicator() {
            var how = Objects.requireNonNullElse(direction, Direction.AT_LEAST);
            return new Indicator(text(name), value, text(unit), how, result);
        }
    }

    record Place(
            @Size(max = 200) String name,
            Long township,
            @Size(max = 100) String village,
            @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
            @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude) {

        static final Place BLANK = new Place("", null, "", null, null);

        static Place of(Site site) {
            return new Place(
                    site.name(), site.townshipId(), site.village(), plain(site.latitude()), plain(site.longitude()));
        }

        boolean blank() {
            return Stream.of(text(name), text(village)).allMatch(String::isEmpty)
                    && township == null
                    && latitude == null
                    && longitude == null;
        }

        Site site() {
            return new Site(text(name), township, text(village), latitude, longitude);
        }
    }

    record Step(
            @Size(max = 200) String name,
            @InPercent @DecimalMin("0") @DecimalMax("100") BigDecimal weight,
            @PlausibleDay LocalDate plannedOn,
            @PastDay LocalDate actualOn) {

        static final Step BLANK = new Step("", null, null, null);

        static Step of(Milestone step) {
            return new Step(step.name(), plain(step.weight()), step.plannedOn(), step.actualOn());
        }

        boolean blank() {
            return text(name).isEmpty() && weight == null && plannedOn == null && actualOn == null;
        }

        Milestone milestone() {
            return new Milestone(text(name), weight, plannedOn, actualOn);
        }
    }

    static List<Indicator> goals(List<Goal> rows) {
        return filled("indicators", rows, Goal::blank, row -> !text(row.name()).isEmpty(), Goal::indicator);
    }

    static List<Site> places(List<Place> rows) {
        return filled("sites", rows, Place::blank, row -> !text(row.name()).isEmpty(), Place::site);
    }

    static List<Milestone> steps(List<Step> rows) {
        return filled(
                "milestones",
                rows,
                Step::blank,
                row -> !text(row.name()).isEmpty() && row.weight() != null && row.plannedOn() != null,
                Step::milestone);
    }

    private static <R, T> List<T> filled(
            String field, List<R> rows, Predicate<R> blank, Predicate<R> complete, Function<R, T> read) {
        var filled = new ArrayList<T>();
        int number = 0;
        for (var row : Objects.requireNonNullElse(rows, List.<R>of())) {
            number++;
            if (row == null || blank.test(row)) {
                continue;
            }
            if (!complete.test(row)) {
                throw RuleViolation.at(field, "projects.row.incomplete", number);
            }
            filled.add(read.apply(row));
        }
        return filled;
    }

    /** With a blank row at the end. */
    static <R> List<R> more(List<R> rows, R blank) {
        var more = new ArrayList<R>(Objects.requireNonNullElse(rows, List.of()));
        more.add(blank);
        return more;
    }

    /** Without the zeros that storing adds. */
    public static BigDecimal plain(BigDecimal number) {
        return number == null ? null : new BigDecimal(Words.plain(number));
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
