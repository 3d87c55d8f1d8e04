package org.shishi.agenda.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.agenda.Agenda;
import org.shishi.agenda.AgendaEntry;
import org.shishi.agenda.AgendaKind;
import org.shishi.calendar.CalendarDay;
import org.shishi.calendar.CalendarYears;
import org.shishi.calendar.Occasions;
import org.shishi.calendar.WorkingDays;
import org.shishi.policy.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays a month out: what is due, and on which days nobody works. */
@Component
class Months {

    private static final int ROOM = 3;
    private static final int LISTED = 300;
    private static final int WEEK = 7;

    private final Agenda agenda;
    private final CalendarYears years;
    private final WorkingDays working;
    private final Occasions occasions;
    private final MessageSource messages;

    Months(Agenda agenda, CalendarYears years, WorkingDays working, Occasions occasions, MessageSource messages) {
        this.agenda = agenda;
        this.years = years;
        this.working = working;
        this.occasions = occasions;
        this.messages = messages;
    }

    /** What the page is asked for. */
    record Asked(YearMonth month, boolean mine, @Nullable LocalDate day, LocalDate asOf, LocalDate today) {}

    MonthView of(Actor actor, Asked asked, Locale locale) {
        var first = asked.month().atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = asked.month().atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var due = agenda.between(actor, first, last, asked.asOf(), asked.mine(), locale);
        var byDay = due.stream().collect(Collectors.groupingBy(AgendaEntry::on));
        var notices = notices(actor, first, last);
        var crowded = agenda.crowded(actor, first, last, asked.mine(), locale);
        var days = first.datesUntil(last.plusDays(1))
                .map(on -> day(
                        on, asked, byDay.getOrDefault(on, List.of()), crowded.contains(on), notices.get(on), locale))
                .toList();
        return new MonthView(
                asked.month(),
                DateTimeFormatter.ofPattern(messages.getMessage("agenda.month", null, locale), locale)
                        .format(asked.month()),
                weeks(days),
                open(due, asked.month()),
                crowded.stream().anyMatch(on -> YearMonth.from(on).equals(asked.month())),
                asked.mine(),
                working.known(first, last),
                days.stream()
                        .filter(day -> day.on().equals(asked.day()))
                        .findFirst()
                        .orElse(null));
    }

    private Map<LocalDate, CalendarDay> notices(Actor actor, LocalDate first, LocalDate last) {
        var found = new HashMap<LocalDate, CalendarDay>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            years.days(actor, year).forEach(day -> found.put(day.day(), day));
        }
        return found;
    }

    private MonthView.Day day(
            LocalDate on,
            Asked asked,
            List<AgendaEntry> due,
            boolean crowded,
            @Nullable CalendarDay notice,
            Locale locale) {
        boolean works = working.isWorkingDay(on);
        var items = due.stream()
                .limit(on.equals(asked.day()) ? LISTED : ROOM)
                .map(entry -> item(entry, asked.asOf(), locale))
                .toList();
        return new MonthView.Day(
                on,
                on.getDayOfMonth(),
                css(on, asked, works, items.isEmpty()),
                notice == null ? null : works ? "agenda.worked" : "agenda.off",
                notice == null ? "" : occasions.said(notice.occasion(), locale),
                items.stream().limit(ROOM).toList(),
                items,
                due.size(),
                crowded,
                MonthView.href(asked.month(), asked.mine()) + "&day=" + on + "#day");
    }

    private static String css(LocalDate on, Asked asked, boolean works, boolean empty) {
        var css = new ArrayList<String>();
        if (!YearMonth.from(on).equals(asked.month())) {
            css.add("outside");
        }
        if (on.equals(asked.today())) {
            css.add("today");
        }
        if (!works) {
            css.add("off");
        }
        if (empty) {
            css.add("nothing");
        }
        return String.join(" ", css);
    }

    private MonthView.Item item(AgendaEntry entry, LocalDate asOf, Locale locale) {
        return new MonthView.Item(
                messages.getMessage(entry.kind(), locale), tone(entry, asOf), entry.title(), entry.path());
    }

    /** That the day of a report is over does not say that it was sent. */
    private static String tone(AgendaEntry entry, LocalDate asOf) {
        if (entry.done()) {
            return entry.kind() == AgendaKind.REPORT ? "idle" : "done";
        }
        return entry.on().isBefore(asOf) ? "late" : "wait";
    }

    private static int open(List<AgendaEntry> due, YearMonth month) {
        return (int) due.stream()
                .filter(entry -> !entry.done() && YearMonth.from(entry.on()).equals(month))
                .count();
    }

    private static List<List<MonthView.Day>> weeks(List<MonthView.Day> days) {
        var weeks = new ArrayList<List<MonthView.Day>>();
        for (int i = 0; i < days.size(); i += WEEK) {
            weeks.add(days.subList(i, i + WEEK));
        }
        return weeks;
    }
}
