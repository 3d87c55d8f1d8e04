package org.shishi.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Scope;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the money of a year comes to as of any day; each answer is a single statement. */
@Service
@Transactional(readOnly = true)
public class FundingSummaries {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final SumRows rows;
    private final Gate gate;
    private final Clock clock;
    private final Remembered<OfProject, ProjectMoney> ofProjects;

    private final Remembered<Grouped, List<MoneyRow>> groups;

    private record Grouped(Scope scope, int year, LocalDate asOf, MoneyGrouping by) {}

    private record OfProject(Scope scope, int year, String code, LocalDate asOf) {}

    FundingSummaries(SumRows rows, Gate gate, Clock clock, TableStamps stamps) {
        this.rows = rows;
        this.gate = gate;
        this.clock = clock;
        this.ofProjects = stamps.remembered("funding", "project", "unit");
        this.groups = stamps.remembered("funding", "project", "unit");
    }

    /** All stages by level, unit, tier, channel or stage. */
    public MoneyTable of(Actor actor, int year, LocalDate asOf, MoneyGrouping by) {
        var found = groups.get(
                new Grouped(gate.list(actor, Action.FUNDING_READ), year, asOf, by),
                asked -> rows.grouped(all(actor, year, asOf, by), by));
        var sum = found.stream().map(MoneyRow::sums).reduce(MoneySums.NONE, MoneySums::plus);
        return new MoneyTable(year, asOf, by, found, sum);
    }

    /** All stages of each project of the year that has any entry by that day, in the order of the codes, one by one. */
    public void eachProject(Actor actor, int year, LocalDate asOf, Consumer<ProjectMoneyRow> reader) {
        rows.eachProject(query(actor, EntryFilter.of(year, asOf)), reader);
    }

    /** At the end of each month from January of the year up to a day, and on that day; at most two years. */
    public List<MonthPoint> curve(Actor actor, int year, LocalDate asOf) {
        var months = rows.monthly(all(actor, year, asOf, null));
        var points = new ArrayList<MonthPoint>();
        var sums = MoneySums.NONE;
        var last = YearMonth.of(year, 12).plusYears(1).isBefore(YearMonth.from(asOf))
                ? YearMonth.of(year, 12).plusYears(1)
                : YearMonth.from(asOf);
        for (var month = YearMonth.of(year, 1); !month.isAfter(last); month = month.plusMonths(1)) {
            var first = month.atDay(1);
            sums = sums.plus(months.getOrDefault(first, MoneySums.NONE));
            var day = month.atEndOfMonth().isBefore(asOf) ? month.atEndOfMonth() : asOf;
            points.add(new MonthPoint(day, sums, timePassed(year, day)));
        }
        return points;
    }

    /** The money of one project by source. */
    public ProjectMoney ofProject(Actor actor, int year, String code, LocalDate asOf) {
        var asked = new OfProject(gate.list(actor, Action.FUNDING_READ), year, code, asOf);
        return ofProjects.get(
                asked,
                one -> ProjectMoney.of(
                        rows.sources(query(one.scope(), EntryFilter.of(one.year(), one.asOf(), one.code())))));
    }

    /** All that may be seen of a year: from the sums that are kept where that is everything. */
    private EntryQuery all(Actor actor, int year, LocalDate asOf, @Nullable MoneyGrouping by) {
        return EntryQuery.summed(
                EntryFilter.of(year, asOf), gate.list(actor, Action.FUNDING_READ), LocalDate.now(clock), by);
    }

    private EntryQuery query(Actor actor, EntryFilter filter) {
        return query(gate.list(actor, Action.FUNDING_READ), filter);
    }

    private EntryQuery query(Scope scope, EntryFilter filter) {
        return new EntryQuery(filter, scope, LocalDate.now(clock));
    }

    static BigDecimal timePassed(int year, LocalDate day) {
        var first = LocalDate.of(year, 1, 1);
        long passed = Math.max(0, Math.min(first.lengthOfYear(), ChronoUnit.DAYS.between(first, day) + 1));
        return HUNDRED.multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(first.lengthOfYear()), DECIMALS, RoundingMode.HALF_UP);
    }
}
