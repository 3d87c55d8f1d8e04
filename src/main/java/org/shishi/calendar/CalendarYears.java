package org.shishi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shishi.calendar.CalendarDays.LoadedYear;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.sheet.SheetTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the State Council's notices on days off, a year at a time, so that the next one needs a sheet and no programmer. */
@Service
@Transactional
public class CalendarYears {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final CalendarDays days;
    private final FestivalCalendar festivals;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarYears(
            CalendarDays days, FestivalCalendar festivals, Gate gate, ApplicationEventPublisher events, Clock clock) {
        this.days = days;
        this.festivals = festivals;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** From the first known year to the next one, newest first; the unknown ones between them too. */
    @Transactional(readOnly = true)
    public List<CalendarYearView> years(Actor actor) {
        gate.read(actor, Action.CALENDAR_READ, Resource.all("calendar"));
        var known = days.years().stream().collect(Collectors.toMap(LoadedYear::year, year -> year));
        var byYear = days.all().stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear()));
        int thisYear = Year.now(clock).getValue();
        int first = known.keySet().stream().reduce(thisYear, Math::min);
        int last = known.keySet().stream().reduce(thisYear + 1, Math::max);
        return IntStream.rangeClosed(first, last)
                .map(i -> first + last - i)
                .mapToObj(
                        year -> view(year, Optional.ofNullable(known.get(year)), byYear.getOrDefault(year, List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public CalendarYearView year(Actor actor, int year) {
        gate.read(actor, Action.CALENDAR_READ, subject(year));
        return view(year, days.year(year), days.of(year));
    }

    /** The days that the year's notice speaks of, in order; none where it is not loaded. */
    @Transactional(readOnly = true)
    public List<CalendarDay> days(Actor actor, int year) {
        gate.read(actor, Action.CALENDAR_READ, subject(year));
        return days.of(year);
    }

    /** Lets those who may load a year send a sheet. */
    public void openLoading(Actor actor, int year) {
        gate.read(actor, Action.CALENDAR_LOAD, subject(year));
    }

    /** Says what the sheet would do, and writes nothing. */
    @Transactional(readOnly = true)
    public CalendarImport check(Actor actor, int year, List<SheetTable> tables) {
        gate.read(actor, Action.CALENDAR_LOAD, subject(year));
        return read(year, tables, false);
    }

    /** Puts the sheet's days in the place of all that was known of the year; with one fault nothing is written. */
    public CalendarImport load(Actor actor, int year, List<SheetTable> tables) {
        gate.read(actor, Action.CALENDAR_LOAD, subject(year));
        var outcome = read(year, tables, true);
        if (outcome.hasFaults()) {
            return outcome.refused();
        }
        var detail = Map.of("days", outcome.days(), "changed", outcome.changed());
        gate.command(actor, Action.CALENDAR_LOAD, subject(year), detail);
        days.replace(year, outcome.days(), actor.username());
        events.publishEvent(new CalendarYearLoaded(year));
        return outcome;
    }

    private CalendarImport read(int year, List<SheetTable> tables, boolean applied) {
        var sheet = new CalendarSheet(year, this::festival).read(tables);
        var before = working(days.of(year));
        var after = working(sheet.days());
        var occasions = sheet.days().stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::occasion));
        var changes = allDays(year)
                .filter(day -> before.getOrDefault(day, WorkingDays.isWeekday(day))
                        != after.getOrDefault(day, WorkingDays.isWeekday(day)))
                .map(day -> new CalendarDay(
                        day, after.getOrDefault(day, WorkingDays.isWeekday(day)), occasions.getOrDefault(day, "")))
                .toList();
        return new CalendarImport(year, applied, sheet.days(), changes.size(), changes, sheet.faults(), sheet.totals());
    }

    private Optional<LocalDate> festival(int year) {
        return festivals.knows(year) ? Optional.of(festivals.eve(year).plusDays(1)) : Optional.empty();
    }

    private static Resource subject(int year) {
        if (year < FIRST || year > LAST) {
            throw new Denied(Verdict.HIDDEN, Action.CALENDAR_READ, "calendar:" + year);
        }
        return Resource.all("calendar:" + year);
    }

    private static CalendarYearView view(int year, Optional<LoadedYear> loaded, List<CalendarDay> days) {
        var ordered = working(days);
        int madeUp = (int) days.stream().filter(CalendarDay::working).count();
        long working = allDays(year)
                .filter(day -> ordered.getOrDefault(day, WorkingDays.isWeekday(day)))
                .count();
        return new CalendarYearView(
                year,
                loaded.isPresent(),
                days.size() - madeUp,
                madeUp,
                (int) working,
                loaded.map(LoadedYear::loadedAt).orElse(null),
                loaded.map(LoadedYear::loadedBy).orElse(null));
    }

    private static Map<LocalDate, Boolean> working(List<CalendarDay> days) {
        return days.stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::working));
    }

    private static java.util.stream.Stream<LocalDate> allDays(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
