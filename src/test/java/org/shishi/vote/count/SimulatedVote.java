package org.shishi.vote.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A vote played through ballot by ballot and counted by plain going through the ballots: what tellers do with paper. */
record SimulatedVote(CountingTerms terms, TallySheet sheet, List<List<Integer>> validBallots) {

    static SimulatedVote of(VotingMethod method, long seed) {
        var random = new Random(seed);
        int candidates = 2 + random.nextInt(12);
        int seats = 1 + random.nextInt(candidates);
        int limit = method == VotingMethod.RANKING
                ? 1 + random.nextInt(candidates)
                : method == VotingMethod.FOR_AGAINST ? (random.nextBoolean() ? 0 : seats) : seats;
        int due = 3 + random.nextInt(400);
        int present = random.nextInt(4) == 0 ? due : due - random.nextInt(due / 2 + 1);
        int issued = random.nextInt(10) == 0 ? Math.max(0, present - random.nextInt(3)) : present;
        int returned = random.nextInt(4) == 0 ? Math.max(0, issued - random.nextInt(4)) : issued;
        var terms = new CountingTerms(
                method,
                seats,
                limit,
                MajorityBase.values()[random.nextInt(3)],
                Quorum.values()[random.nextInt(2)],
                TieRule.values()[random.nextInt(2)],
                due,
                IntStream.rangeClosed(1, candidates).boxed().toList());
        return cast(terms, present, issued, returned, random);
    }

    private static SimulatedVote cast(CountingTerms terms, int present, int issued, int returned, Random random) {
        int candidates = terms.candidates().size();
        var valid = new ArrayList<List<Integer>>();
        var answers = new int[candidates + 1][4];
        int invalid = 0;
        for (int ballot = 0; ballot < returned; ballot++) {
            var choices = choices(candidates, random.nextInt(candidates + 1), random);
            if (choices.size() > terms.limit()) {
                if (random.nextInt(20) > 0) {
                    choices = choices.subList(0, terms.limit());
                } else {
                    invalid++;
                    continue;
                }
            }
            valid.add(List.copyOf(choices));
            answer(answers, choices, random);
        }
        return new SimulatedVote(
                terms, counted(terms, present, issued, returned, invalid, valid, answers), List.copyOf(valid));
    }

    private static List<Integer> choices(int candidates, int many, Random random) {
        var all = new ArrayList<>(IntStream.rangeClosed(1, candidates).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, many);
    }

    private static void answer(int[][] answers, List<Integer> choices, Random random) {
        for (int candidate = 1; candidate < answers.length; candidate++) {
            answers[candidate][choices.contains(candidate) ? 0 : 1 + random.nextInt(3)]++;
        }
    }

    private static TallySheet counted(
            CountingTerms terms,
            int present,
            int issued,
            int returned,
            int invalid,
            List<List<Integer>> valid,
            int[][] answers) {
        var lines = new ArrayList<TallySheet.Line>();
        for (int candidate : terms.candidates()) {
            int chosen = (int)
                    valid.stream().filter(ballot -> ballot.contains(candidate)).count();
            int ranks = valid.stream()
                    .mapToInt(ballot -> ballot.indexOf(candidate) + 1)
                    .sum();
            lines.add(
                    switch (terms.method()) {
                        case FOR_AGAINST ->
                            new TallySheet.Line(
                                    candidate,
                                    chosen,
                                    answers[candidate][1],
                                    answers[candidate][2],
                                    answers[candidate][3],
                                    0);
                        case RANKING -> TallySheet.Line.ranked(candidate, chosen, ranks);
                        default -> TallySheet.Line.votes(candidate, chosen);
                    });
        }
        int choices = terms.method().hasControlTotal()
                ? valid.stream().mapToInt(List::size).sum()
                : 0;
        int rankTotal = terms.method() == VotingMethod.RANKING
                ? valid.stream()
                        .mapToInt(ballot -> ballot.size() * (ballot.size() + 1) / 2)
                        .sum()
                : 0;
        return new TallySheet(
                terms.deputies(), present, issued, returned, valid.size(), invalid, choices, rankTotal, lines);
    }
}
