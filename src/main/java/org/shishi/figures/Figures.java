package org.shishi.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers every published figure, for a year as of a day, from the dated facts; each answer is a single statement, and holds
 * until anything is written of projects, units or their rules.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final int MOST_DIFFERENCES = 2_000;

    private final FigureRows rows;
    private final FigureDays days;
    private final Remembered<Question, List<FigureRow>> groups;
    private final Remembered<Question, List<TrendPoint>> trends;
    private final Remembered<Question, Integer> numbers;
    private final Remembered<Question, List<FigureProject>> pressing;
    private final Remembered<Question, Differences> differences;

    Figures(FigureRows rows, FigureDays days, TableStamps stamps) {
        this.rows = rows;
        this.days = days;
        this.groups = stamps.rememberedOfLedger();
        this.trends = stamps.rememberedOfLedger();
        this.numbers = stamps.rememberedOfLedger();
        this.pressing = stamps.rememberedOfLedger();
        this.differences = stamps.rememberedOfLedger();
    }

    private record Question(FigureDay day, Object detail) {}

    /** The six figures by level, unit or aspect, with the row of sums. */
    public FigureTable of(Actor actor, int year, LocalDate asOf, Grouping by) {
        var found =
                groups.get(new Question(days.of(actor, year, asOf), by), question -> rows.grouped(question.day(), by));
        var sum = found.stream().map(FigureRow::counts).reduce(FigureCounts.NONE, FigureCounts::plus);
        return new FigureTable(year, asOf, by, found, sum);
    }

    /**
     * The projects behind a figure, in the order of the codes, one by one; inside a transaction only.
     *
     * @param key one group of the grouping, or none for all of them
     */
    public void each(
            Actor actor,
            int year,
            LocalDate asOf,
            Figure figure,
            Grouping by,
            @Nullable String key,
            Consumer<FigureProject> reader) {
        rows.each(days.of(actor, year, asOf), figure, by, key, reader);
    }

    /** What two days know differently, in the order of the codes, one by one; inside a transaction only. */
    public void eachDifference(
            Actor actor, int year, LocalDate from, LocalDate to, Consumer<ProjectDifference> reader) {
        rows.differing(days.of(actor, year, from), days.of(actor, year, to), reader);
    }

    /** What became otherwise from one day to another, project by project, with the old values. */
    public Comparison compare(Actor actor, int year, LocalDate from, LocalDate to) {
        var differing = rows.differing(days.of(actor, year, from), days.of(actor, year, to));
        return Comparison.of(from, to, differing);
    }

    /** Which projects two days know differently: the first ones. */
    public Differences differences(Actor actor, int year, LocalDate from, LocalDate to) {
        return differences.get(
                new Question(days.of(actor, year, from), to),
                question -> Differences.of(
                        rows.first(question.day(), days.of(actor, year, to), MOST_DIFFERENCES), MOST_DIFFERENCES));
    }

    /** What two days know of some projects, in the order in which these are named. */
    public List<ProjectDifference> pairs(Actor actor, int year, LocalDate from, LocalDate to, List<Long> ids) {
        var found = rows.pairs(days.of(actor, year, from), days.of(actor, year, to), ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /** The figures at the end of each month of the year, up to a day, and of that day. */
    public List<TrendPoint> trend(Actor actor, int year, LocalDate asOf) {
        var ends = new ArrayList<LocalDate>();
        for (int month = 1; month <= 12; month++) {
            var end = YearMonth.of(year, month).atEndOfMonth();
            if (end.isBefore(asOf)) {
                ends.add(end);
            }
        }
        ends.add(asOf);
        return trends.get(new Question(days.of(actor, year, asOf), ends), question -> rows.trend(question.day(), ends));
    }

    /** The projects of the year that were decided only after a day: how many, and the first of those days. */
    public LaterProjects later(Actor actor, int year, LocalDate asOf) {
        var end = LocalDate.of(year, 12, 31);
        return end.isAfter(asOf) ? rows.later(days.of(actor, year, end), asOf) : LaterProjects.NONE;
    }

    /** How many projects at work are expected within so many days. */
    public int due(Actor actor, int year, LocalDate asOf, int within) {
        var by = asOf.plusDays(within);
        return numbers.get(new Question(days.of(actor, year, asOf), by), question -> rows.due(question.day(), by));
    }

    /** How many projects at work have passed their deadline. */
    public int overdue(Actor actor, int year, LocalDate asOf) {
        return numbers.get(
                new Question(days.of(actor, year, asOf), Figure.OVERDUE), question -> rows.overdue(question.day()));
    }

    /** The first of those that are delayed, by code, or that have passed their deadline, the longest first. */
    public List<FigureProject> pressing(Actor actor, int year, LocalDate asOf, boolean delayed, int most) {
        return pressing.get(
                new Question(days.of(actor, year, asOf), List.of(delayed, most)),
                question -> delayed ? rows.delayed(question.day(), most) : rows.overdue(question.day(), most));
    }
}
