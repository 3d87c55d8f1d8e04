package org.shishi.progress.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.PlainDecimals;
import org.shishi.progress.sheet.ResolvedSheet.KnownProject;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;

/**
 * Asks once for all projects that have a percent and have not begun according to the ledger since when they are under way. A
 * program may answer for one of them apart: {@code starts.2023-X-001}.
 */
final class StartQuestions {

    /** From the first period of which the sheet has a percent. */
    static final String UNDER_WAY = "under-way";

    /** From the day of the sheet's own column. */
    static final String TOLD = "start-told";

    /** From a day that is typed for all of which the sheet names none. */
    static final String TYPED = "start-day";

    private static final String KEY = "starts";
    private static final String DAY = "starts.day";

    private final @Nullable SheetAsking asking;
    private final List<Begun> begun = new ArrayList<>();

    /** @param asking none where nobody is there to answer, and the sheet is taken as it stands */
    StartQuestions(@Nullable SheetAsking asking) {
        this.asking = asking;
    }

    /** @param day of which the percent is told */
    private record Begun(
            KnownProject project,
            String percent,
            LocalDate day,
            @Nullable LocalDate told,
            String said) {

        String shown() {
            return project.code() + " " + project.title() + " " + percent + "%" + (told == null ? "" : " " + told);
        }

        boolean typed() {
            return said.equals(TYPED) || said.equals(TOLD) && told == null;
        }
    }

    /** @param on the day on which work began, where it is known */
    record Start(boolean left, @Nullable LocalDate on) {

        static final Start UNTOLD = new Start(false, null);
    }

    /** @param told what the sheet says of the start */
    Start of(KnownProject project, BigDecimal percent, LocalDate day, @Nullable LocalDate told) {
        if (asking == null) {
            return Start.UNTOLD;
        }
        var said = asking.said(KEY + "." + project.code())
                .filter(choices()::contains)
                .or(() -> asking.said(KEY))
                .orElse("");
        var one = new Begun(project, PlainDecimals.text(percent), day, told, said);
        begun.add(one);
        return new Start(said.equals(SheetQuestion.LEAVE), on(one));
    }

    private @Nullable LocalDate on(Begun one) {
        if (one.typed()) {
            return asking == null
                    ? null
                    : asking.said(DAY)
                            .flatMap(SheetAsking::day)
                            .filter(day -> !day.isAfter(one.day()))
                            .orElse(null);
        }
        return one.said().equals(UNDER_WAY) ? one.day() : one.said().equals(TOLD) ? one.told() : null;
    }

    private static List<String> choices() {
        return List.of(TOLD, TYPED, UNDER_WAY, SheetQuestion.LEAVE);
    }

    /** Puts the questions, once all rows have been read. */
    void ask() {
        if (asking == null || begun.isEmpty()) {
            return;
        }
        var alike = begun.stream().filter(one -> !apart(one)).toList();
        if (!alike.isEmpty()) {
            boolean told = alike.stream().anyMatch(one -> one.told() != null);
            var choices =
                    choices().stream().filter(one -> told || !one.equals(TOLD)).toList();
            var shown = alike.stream().map(Begun::shown).toList();
            asking.word(KEY, choices, "report.question.starts", shown.size(), shown, last(alike));
        }
        begun.stream()
                .filter(this::apart)
                .forEach(one -> asking.word(
                        KEY + "." + one.project().code(),
                        choices(),
                        "report.question.starts",
                        1,
                        List.of(one.shown()),
                        one.day().toString()));
        var typed = begun.stream().filter(Begun::typed).toList();
        if (!typed.isEmpty()) {
            var latest =
                    typed.stream().map(Begun::day).min(LocalDate::compareTo).orElseThrow();
            var shown = typed.stream().map(Begun::shown).toList();
            asking.day(DAY, latest, "report.question.starts.day", shown.size(), shown, latest.toString());
        }
    }

    private boolean apart(Begun one) {
        return asking != null
                && Stream.of(asking.said(KEY + "." + one.project().code()))
                        .flatMap(Optional::stream)
                        .anyMatch(choices()::contains);
    }

    private static String last(List<Begun> some) {
        return some.stream()
                .map(Begun::day)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .toString();
    }
}
