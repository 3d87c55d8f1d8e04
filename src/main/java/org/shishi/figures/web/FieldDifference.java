package org.shishi.figures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.FigureProject;
import org.shishi.figures.ProjectDifference;
import org.shishi.project.Field;
import org.springframework.context.MessageSourceResolvable;

/** One value of a project that two days know differently, as it is read. */
record FieldDifference(String name, String before, String after) {

    private static final String NOTHING = "—";

    /** A project that counted on both days, with everything that is otherwise. */
    static DayComparisons.ChangedProject of(ProjectDifference difference, FigureAddress at, FigureWords words) {
        var before = Objects.requireNonNull(difference.before());
        var after = Objects.requireNonNull(difference.after());
        var reader = new Reader(before, after, words, new ArrayList<>());
        reader.compare(words.say("figures.standing"), FigureProject::standing);
        reader.compare(words.text(Field.STAGE), FigureProject::stage);
        reader.compare(words.text(Field.COMPLETED_ON), FigureProject::completedOn);
        reader.compare(words.text(Field.DEADLINE), FigureProject::deadline);
        reader.compare(words.text(Field.FORECAST), FigureProject::forecast);
        reader.compare(words.text(Field.PERCENT), FigureProject::percent);
        reader.compare(words.text(Field.PROBLEM), FigureProject::problem);
        reader.compare(words.text(Field.BLOCKER), FigureProject::blocker);
        reader.compare(words.text(Field.TITLE), FigureProject::title);
        reader.compare(words.text(Field.LEVEL), FigureProject::level);
        reader.compare(words.text(Field.LEAD_UNIT), FigureProject::leadUnit);
        return new DayComparisons.ChangedProject(DayComparisons.ProjectLink.of(after, at), reader.found());
    }

    private record Reader(FigureProject before, FigureProject after, FigureWords words, List<FieldDifference> found) {

        void compare(String name, Function<FigureProject, @Nullable Object> value) {
            var old = value.apply(before);
            var now = value.apply(after);
            if (!Objects.equals(old, now)) {
                found.add(new FieldDifference(name, said(old), said(now)));
            }
        }

        private String said(@Nullable Object value) {
            if (value instanceof MessageSourceResolvable word) {
                return words.text(word);
            }
            if (value instanceof BigDecimal percent) {
                return percent.stripTrailingZeros().toPlainString() + "%";
            }
            return value == null || value.toString().isEmpty() ? NOTHING : value.toString();
        }
    }
}
