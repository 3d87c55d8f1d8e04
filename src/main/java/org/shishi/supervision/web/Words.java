package org.shishi.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Choice;
import org.shishi.supervision.FindingState;
import org.shishi.supervision.InspectionState;
import org.shishi.supervision.NoticeClock;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.NoticeState;
import org.shishi.supervision.Severity;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Says the words of this module in one language, and with which tone. */
record Words(MessageSource messages, Locale locale) {

    String text(@Nullable MessageSourceResolvable word) {
        return word == null ? "" : messages.getMessage(word, locale);
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** Of an enum, for a selection list. */
    <E extends Enum<E> & MessageSourceResolvable> List<Choice> choices(E[] words) {
        return Arrays.stream(words)
                .map(word -> new Choice(word.name(), text(word)))
                .toList();
    }

    /** How a clock stands: 剩余 3 个工作日. */
    String clock(NoticeClock clock) {
        return clock.word() == NoticeClock.Word.NONE ? "" : say("supervision.clock." + clock.word(), clock.days());
    }

    static String tone(NoticeClock clock) {
        return switch (clock.word()) {
            case NONE -> "idle";
            case RUNNING -> "good";
            case SOON, TODAY, DUE -> "warn";
            case OVERDUE -> "late";
        };
    }

    static String tone(NoticeColour colour) {
        return switch (colour) {
            case BLUE -> "busy";
            case ORANGE -> "warn";
            case RED -> "late";
        };
    }

    static String tone(NoticeState state) {
        return switch (state) {
            case DRAFT -> "idle";
            case ISSUED -> "wait";
            case SIGNED, ANSWERED -> "busy";
            case RETURNED -> "warn";
            case VERIFIED -> "good";
            case CLOSED -> "done";
            case ESCALATED, WITHDRAWN -> "off";
        };
    }

    static String tone(FindingState state) {
        return switch (state) {
            case OPEN -> "wait";
            case RECTIFYING, REPORTED -> "busy";
            case RETURNED -> "warn";
            case VERIFIED -> "good";
            case STRUCK_OFF -> "done";
        };
    }

    static String tone(Severity severity) {
        return switch (severity) {
            case MINOR -> "idle";
            case MAJOR -> "warn";
            case SEVERE -> "late";
        };
    }

    static String tone(InspectionState state) {
        return switch (state) {
            case PLANNED -> "wait";
            case HELD -> "busy";
            case CONCLUDED -> "done";
            case CANCELLED -> "off";
        };
    }
}
