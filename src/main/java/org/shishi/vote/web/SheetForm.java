package org.shishi.vote.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.vote.RoundView;
import org.shishi.vote.VoteView;
import org.shishi.vote.count.TallySheet;

/**
 * A tally sheet as the browser or a program sent it; what the method does not count may be left out.
 *
 * @param voids the teller has made sure that more ballots came back than were issued
 */
@NullUnmarked
record SheetForm(
        @NotNull Integer due,
        @NotNull Integer present,
        @NotNull Integer issued,
        @NotNull Integer returned,
        @NotNull Integer valid,
        @NotNull Integer invalid,
        Integer choices,
        Integer rankTotal,
        @NotEmpty List<@Valid LineForm> lines,
        Boolean voids) {

    boolean confirmed() {
        return Boolean.TRUE.equals(voids);
    }

    /** One candidate's numbers. */
    record LineForm(
            int candidate,
            @NotNull Integer inFavour,
            Integer against,
            Integer abstain,
            Integer notPressed,
            Integer rankSum) {

        TallySheet.Line line() {
            return new TallySheet.Line(
                    candidate, inFavour, number(against), number(abstain), number(notPressed), number(rankSum));
        }
    }

    static SheetForm empty(VoteView vote, RoundView round) {
        var lines = round.candidates().stream()
                .map(candidate -> new LineForm(candidate, null, null, null, null, null))
                .toList();
        return new SheetForm(vote.head().plan().deputies(), null, null, null, null, null, null, null, lines, false);
    }

    TallySheet sheet() {
        return new TallySheet(
                due,
                present,
                issued,
                returned,
                valid,
                invalid,
                number(choices),
                number(rankTotal),
                lines.stream().map(LineForm::line).toList());
    }

    private static int number(Integer typed) {
        return typed == null ? 0 : typed;
    }
}
