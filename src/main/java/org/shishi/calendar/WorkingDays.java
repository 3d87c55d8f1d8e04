package org.shishi.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts in the working days of China, by which reports fall due and clocks of notices run: Monday to Friday, corrected by
 * the State Council's yearly notice with its days off and its worked weekends. A year without a notice falls back to
 * Monday to Friday; whoever shows a date that was reckoned through such a year says so ({@link #known}).
 *
 * <p>Kept in memory: a call costs no statement. A change shows at once on the node that made it, on others within minutes.
 */
@Component
public class WorkingDays {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CalendarDays days;
    private final RealTime time;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    WorkingDays(CalendarDays days, RealTime time) {
        this.days = days;
        this.time = time;
    }

    public boolean isWorkingDay(LocalDate day) {
        return now().works(day);
    }

    /** The day n working days later; earlier for a negative n, the day itself for none. The day itself is not counted. */
    public LocalDate plus(LocalDate day, int n) {
        var calendar = now();
        int step = Integer.signum(n);
        var reached = day;
        for (int left = Math.abs(n); left > 0; ) {
            reached = reached.plusDays(step);
            if (calendar.works(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The working days after the first day up to the second, that one included; negative when it lies earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        var calendar = now();
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(calendar::works)
                .count();
    }

    /** The day itself where it is a working day, otherwise the first one that follows. */
    public LocalDate next(LocalDate day) {
        return isWorkingDay(day) ? day : plus(day, 1);
    }

    /** Whether the notice for that year is loaded. */
    public boolean known(int year) {
        return now().years().contains(year);
    }

    /** Whether every year from the one day to the other is known: otherwise what was counted between them is a guess. */
    public boolean known(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(this::known);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Order(Integer.MIN_VALUE) // before those who reckon anew
    void forget(CalendarYearLoaded change) {
        changes.incrementAndGet();
        known = null;
    }

    private Known now() {
        var held = known;
        if (held != null && time.instant().isBefore(held.readAt().plus(FRESH))) {
            return held;
        }
        long before = changes.get();
        var read = read();
        if (changes.get() == before) {
            known = read;
        }
        return read;
    }

    private Known read() {
        var years = days.years().stream().map(CalendarDays.LoadedYear::year).collect(Collectors.toSet());
        var exceptions = days.all().stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::working));
        return new Known(years, exceptions, time.instant());
    }

    private record Known(Set<Integer> years, Map<LocalDate, Boolean> exceptions, Instant readAt) {

        boolean works(LocalDate day) {
            var ordered = exceptions.get(day);
            return ordered != null ? ordered : isWeekday(day);
        }
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
