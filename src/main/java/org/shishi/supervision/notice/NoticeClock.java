package org.shishi.supervision.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.shishi.supervision.common.Labels;

/**
 * How a clock that counts working days stands on one day; computed whenever it is looked at, stored nowhere.
 *
 * @param days working days left; where it is overdue, working days since. Rest days let no clock run
 */
public record NoticeClock(Word word, int days) {

    /** What the clock says. */
    public enum Word {
        NONE,
        RUNNING,
        SOON,
        TODAY,
        /** The due day has passed, and no working day has begun since. */
        DUE,
        OVERDUE
    }

    /** So many working days before the due day it is soon. */
    static final int SOON_DAYS = 3;

    static final NoticeClock NONE = new NoticeClock(Word.NONE, 0);

    static NoticeClock of(boolean runs, @Nullable LocalDate dueOn, LocalDate day, WorkingDays calendar) {
        if (!runs || dueOn == null) {
            return NONE;
        }
        if (dueOn.isEqual(day)) {
            return new NoticeClock(Word.TODAY, 0);
        }
        if (dueOn.isAfter(day)) {
            int left = calendar.between(day, dueOn);
            return new NoticeClock(left <= SOON_DAYS ? Word.SOON : Word.RUNNING, left);
        }
        int late = calendar.between(dueOn, day);
        return new NoticeClock(late == 0 ? Word.DUE : Word.OVERDUE, late);
    }

    public boolean overdue() {
        return word == Word.OVERDUE;
    }

    /** A due day before this one is overdue on that day. */
    static LocalDate overdueBefore(LocalDate day, WorkingDays calendar) {
        return calendar.isWorkingDay(day) ? day : calendar.plus(day, -1);
    }

    /** 剩余 3 个工作日. */
    public String text(Labels labels) {
        return word == Word.NONE ? "" : labels.say("supervision.clock." + word, days);
    }

    /** How it is coloured on a page. */
    public String tone() {
        return switch (word) {
            case NONE -> "idle";
            case RUNNING -> "good";
            case SOON, TODAY, DUE -> "warn";
            case OVERDUE -> "late";
        };
    }
}
