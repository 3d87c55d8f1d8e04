package org.shishi.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.CalendarYearLoaded;
import org.shishi.meeting.MeetingView;
import org.shishi.meeting.Meetings;
import org.shishi.period.PeriodRows.YearRow;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the periods (报送期) for which units report: months or half months without gap or overlap. What has ended is never
 * rewritten, neither its days nor its due date, so that who was late stays late and who was not does not become so.
 */
@Service
@Transactional
public class ReportingPeriods {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final PeriodRows rows;
    private final PeriodWriter writer;
    private final Meetings meetings;
    private final Gate gate;
    private final Clock clock;
    private final Remembered<Long, Optional<ReportingPeriodView>> byId;

    ReportingPeriods(
            PeriodRows rows, PeriodWriter writer, Meetings meetings, Gate gate, Clock clock, TableStamps stamps) {
        this.rows = rows;
        this.writer = writer;
        this.meetings = meetings;
        this.gate = gate;
        this.clock = clock;
        this.byId = stamps.remembered("reporting", "meeting", "calendar");
    }

    /** How the year is reported, if it has been set up. */
    @Transactional(readOnly = true)
    public Optional<ReportingYear> year(Actor actor, int year) {
        gate.read(actor, Action.PERIOD_READ, Resource.all("periods"));
        return rows.year(year).map(this::view);
    }

    /** The years that have periods, newest first, for other modules. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return rows.years();
    }

    /** The periods of a calendar year in order, for other modules. */
    @Transactional(readOnly = true)
    public List<ReportingPeriodView> ofYear(int year) {
        return rows.of(year);
    }

    /** The periods of which at least a day lies between the two, in order, for other modules. */
    @Transactional(readOnly = true)
    public List<ReportingPeriodView> between(LocalDate from, LocalDate to) {
        return rows.touching(from, to);
    }

    /** The period that the day lies in, for other modules. */
    @Transactional(readOnly = true)
    public Optional<ReportingPeriodView> at(LocalDate day) {
        return rows.touching(day, day).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<ReportingPeriodView> byId(long id) {
        return byId.get(id, rows::byId);
    }

    /** By {@code 2023-03}, {@code 2023-09-1} or {@code 2023-09-2}. */
    @Transactional(readOnly = true)
    public Optional<ReportingPeriodView> byCode(String code) {
        return rows.byCode(code);
    }

    /** Makes the periods of a year that has none, past ones too: {@code progress.year.exists} otherwise. */
    public ReportingYear setUp(Actor actor, SetUpYear plan) {
        gate.command(actor, Action.PERIOD_EDIT, Resource.all("periods:" + plan.year()), Map.of("new", plan));
        if (plan.year() < FIRST_YEAR || plan.year() > LAST_YEAR) {
            throw RuleViolation.at("year", "progress.year.impossible", Integer.toString(plan.year()));
        }
        var begins = LocalDate.of(plan.year(), plan.beginsInMonth(), 1);
        var spans = PeriodDays.untilYearsEnd(begins, ReportingFrequency.MONTHLY);
        var from = plan.halfMonthlyFrom();
        if (from != null) {
            spans = PeriodDays.switched(
                    spans,
                    boundary("halfMonthlyFrom", ReportingFrequency.HALF_MONTHLY, begins, from),
                    ReportingFrequency.HALF_MONTHLY);
        }
        if (!rows.add(new YearRow(plan.year(), begins, plan.dueDays(), 0))) {
            throw RuleViolation.at("year", "progress.year.exists", Integer.toString(plan.year()));
        }
        writer.replace(List.of(), spans, plan.dueDays());
        return view(held(plan.year()));
    }

    /**
     * Lets units report in another rhythm from a day on: half-monthly from the next 1st or 16th, monthly from the next 1st.
     * Refuses where a period that has ended would have to change.
     */
    public ReportingYear switchTo(Actor actor, int year, ReportingFrequency rhythm, LocalDate from) {
        gate.command(
                actor,
                Action.PERIOD_EDIT,
                Resource.all("periods:" + year),
                Map.of("rhythm", rhythm, "from", from.toString()));
        var settings = held(year);
        var old = rows.of(year);
        var before = old.stream().map(ReportingPeriodView::span).toList();
        var after = PeriodDays.switched(before, boundary("from", rhythm, settings.begins(), from), rhythm);
        if (after.equals(before)) {
            throw RuleViolation.at("from", "progress.rhythm.already");
        }
        writer.refuseEnded(old, after);
        writer.replace(old, after, settings.dueDays());
        return view(settings);
    }

    /** Gives units more or fewer working days; holds for every period that has not ended yet. */
    public ReportingYear changeDueDays(Actor actor, int year, long version, int dueDays) {
        int former = rows.hold(year).map(YearRow::dueDays).orElse(0);
        gate.command(actor, Action.PERIOD_EDIT, Resource.all("periods:" + year), Map.of("old", former, "new", dueDays));
        var old = held(year);
        if (old.version() != version) {
            throw new RuleViolation("progress.year.changed.meanwhile");
        }
        if (old.dueDays() == dueDays) {
            return view(old);
        }
        rows.change(year, dueDays);
        writer.reckonAnew(rows.of(year), dueDays);
        return view(held(year));
    }

    /**
     * Makes the reports of a period due at a meeting, or again so many working days after its end. Only as long as nobody is
     * late: {@code progress.due.over} otherwise.
     */
    public ReportingYear dueAtMeeting(Actor actor, int year, String code, @Nullable Long meeting) {
        gate.command(
                actor,
                Action.PERIOD_EDIT,
                Resource.all("periods:" + year),
                Map.of("period", code, "meeting", Objects.toString(meeting, "")));
        var settings = held(year);
        var period = rows.byCode(code)
                .filter(one -> one.year() == year)
                .orElseThrow(() -> RuleViolation.at("period", "progress.period.unknown", code));
        if (period.dueOn().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at(
                    "period", "progress.due.over", period, period.dueOn().toString());
        }
        if (meeting == null) {
            writer.dueByWorkingDays(period, settings.dueDays());
        } else {
            writer.dueAt(period, meetings.holdForthcoming(meeting));
        }
        return view(held(year));
    }

    /** The meetings at which reports may become due, the next one first. */
    @Transactional(readOnly = true)
    public List<MeetingView> meetings() {
        return meetings.forthcoming();
    }

    /** A new notice moves the due dates of periods that have not ended yet. */
    @ApplicationModuleListener
    void reckonAnew(CalendarYearLoaded change) {
        var today = LocalDate.now(clock);
        rows.endingFrom(today).stream()
                .map(ReportingPeriodView::year)
                .distinct()
                .forEach(year -> writer.reckonAnew(rows.of(year), held(year).dueDays()));
    }

    private static LocalDate boundary(String field, ReportingFrequency rhythm, LocalDate begins, LocalDate from) {
        var boundary = rhythm.boundary(from);
        if (from.isBefore(begins) || boundary.getYear() != begins.getYear()) {
            throw RuleViolation.at(field, "progress.rhythm.outside", begins.toString(), begins.getYear() + "-12-16");
        }
        return boundary;
    }

    private YearRow held(int year) {
        return rows.hold(year).orElseThrow(() -> new RuleViolation("progress.year.unknown", Integer.toString(year)));
    }

    private ReportingYear view(YearRow row) {
        return new ReportingYear(row.year(), row.begins(), row.dueDays(), row.version(), rows.of(row.year()));
    }
}
