package org.shishi.vote.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.vote.Candidate;
import org.shishi.vote.RoundView;
import org.shishi.vote.VoteView;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.CountResult;
import org.shishi.vote.count.TallySheet;

/** One candidate's line of a round's result; the verdict is missing where the whole round is void. */
record ResultRow(
        TallySheet.Line line,
        String title,
        @Nullable Integer score,
        @Nullable Integer place,
        @Nullable CandidateOutcome verdict,
        String tone,
        VoteView.@Nullable LinkedProject project) {

    static List<ResultRow> of(VoteView vote, RoundView round) {
        var titles = vote.candidates().stream().collect(Collectors.toMap(Candidate::number, Candidate::title));
        var standings = standings(round.result());
        var sheet = round.sheet();
        return sheet == null
                ? List.of()
                : sheet.lines().stream()
                        .map(line -> row(vote, line, titles.get(line.candidate()), standings.get(line.candidate())))
                        .toList();
    }

    private static ResultRow row(
            VoteView vote, TallySheet.Line line, String title, CountResult.@Nullable Standing standing) {
        if (standing == null) {
            return new ResultRow(line, title, null, null, null, "off", null);
        }
        var elected = standing.verdict() == CandidateOutcome.ELECTED;
        var tone = elected ? "done" : standing.verdict() == CandidateOutcome.TIED ? "warn" : "idle";
        return new ResultRow(
                line,
                title,
                standing.score(),
                standing.place(),
                standing.verdict(),
                tone,
                elected ? vote.projects().get(line.candidate()) : null);
    }

    private static Map<Integer, CountResult.Standing> standings(@Nullable CountResult result) {
        return result == null
                ? Map.of()
                : result.standings().stream().collect(Collectors.toMap(CountResult.Standing::candidate, s -> s));
    }
}
