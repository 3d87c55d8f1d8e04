package org.shishi.vote.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.shishi.vote.count.CountResult.Standing;

/** What holds for whatever deputies put on their ballots. */
class CountingPropertyTests {

    private static final int VOTES = 4000;

    @Property(tries = 2000, seed = "20230105")
    void simulatedBallotsAlwaysGiveAnAcceptedSheet(@ForAll VotingMethod method, @ForAll long seed) {
        var vote = SimulatedVote.of(method, seed);
        assertThat(SheetChecks.of(vote.terms(), vote.sheet())).noneMatch(SheetFinding::refused);
        Counting.result(vote.terms(), vote.sheet());
    }

    @Property(tries = 2000, seed = "20230105")
    void neverMoreWinnersThanSeatsAndNobodyBetterIsLeftOut(@ForAll VotingMethod method, @ForAll long seed) {
        var vote = SimulatedVote.of(method, seed);
        var result = Counting.result(vote.terms(), vote.sheet());
        assertThat(result.having(CandidateOutcome.ELECTED).size() + result.seatsOpen())
                .isEqualTo(vote.terms().seats());
        int sign = method == VotingMethod.RANKING ? -1 : 1;
        var elected = scores(result, CandidateOutcome.ELECTED, sign);
        var others = scores(result, CandidateOutcome.NOT_ELECTED, sign);
        others.addAll(scores(result, CandidateOutcome.TIED, sign));
        assertThat(elected).allMatch(score -> others.stream().allMatch(other -> other < score));
        if (method.needsMajority()) {
            assertThat(scores(result, CandidateOutcome.ELECTED, 1)).allMatch(votes -> 2 * votes > result.base());
            assertThat(scores(result, CandidateOutcome.FAILED, 1)).allMatch(votes -> 2 * votes <= result.base());
        }
        assertThat(result.outcome() == CountOutcome.DECIDED).isEqualTo(result.seatsOpen() == 0);
    }

    @Property(tries = 500, seed = "20230105")
    void theOrderOfTheLinesDoesNotMatter(@ForAll VotingMethod method, @ForAll long seed) {
        var vote = SimulatedVote.of(method, seed);
        var lines = new ArrayList<>(vote.sheet().lines());
        java.util.Collections.shuffle(lines, new Random(seed));
        assertThat(Counting.result(vote.terms(), with(vote.sheet(), lines)))
                .isEqualTo(Counting.result(vote.terms(), vote.sheet()));
    }

    /** Each number of thousands of sheets changed by itself; what is neither refused nor newly told is listed. */
    @Example
    void aSingleChangedCellIsRefusedOrFlagged() {
        for (var method : VotingMethod.values()) {
            var random = new Random(20230105);
            int seen = 0;
            var missed = new EnumMap<SheetCell, Integer>(SheetCell.class);
            for (int i = 0; i < VOTES; i++) {
                var vote = SimulatedVote.of(method, random.nextLong());
                var cells = new ArrayList<>(changes(vote.sheet(), method, random));
                var change = cells.get(random.nextInt(cells.size()));
                if (noticed(vote, change.sheet())) {
                    seen++;
                } else {
                    missed.merge(change.cell(), 1, Integer::sum);
                }
            }
            System.out.printf("%s: %d of %d changed cells noticed; not noticed: %s%n", method, seen, VOTES, missed);
            assertThat(seen / (double) VOTES).as(method.name()).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static boolean noticed(SimulatedVote vote, TallySheet changed) {
        var before = codes(SheetChecks.of(vote.terms(), vote.sheet()));
        var after = SheetChecks.of(vote.terms(), changed);
        return after.stream().anyMatch(SheetFinding::refused) || !before.containsAll(codes(after));
    }

    private static java.util.Set<String> codes(List<SheetFinding> findings) {
        return findings.stream().map(SheetFinding::code).collect(Collectors.toSet());
    }

    private record Change(SheetCell cell, TallySheet sheet) {}

    /** The sheet with each of its cells, in turn, off by a little or a slip of the pen. */
    private static List<Change> changes(TallySheet sheet, VotingMethod method, Random random) {
        var changes = new ArrayList<Change>();
        for (var cell : sheet.cells().keySet()) {
            if (asked(cell, method)) {
                changes.add(new Change(cell, with(sheet, cell, random)));
            }
        }
        for (int i = 0; i < sheet.lines().size(); i++) {
            for (var cell : sheet.lines().get(i).cells().keySet()) {
                if (asked(cell, method)) {
                    var lines = new ArrayList<>(sheet.lines());
                    lines.set(i, with(lines.get(i), cell, random));
                    changes.add(new Change(cell, with(sheet, lines)));
                }
            }
        }
        return changes;
    }

    private static boolean asked(SheetCell cell, VotingMethod method) {
        return switch (cell) {
            case CHOICES -> method.hasControlTotal();
            case RANK_TOTAL, RANK_SUM -> method == VotingMethod.RANKING;
            case AGAINST, ABSTAIN, NOT_PRESSED -> method == VotingMethod.FOR_AGAINST;
            default -> true;
        };
    }

    private static int slip(int value, Random random) {
        int off = random.nextInt(3) == 0 ? 10 * (1 + random.nextInt(9)) : 1 + random.nextInt(9);
        return random.nextBoolean() && value >= off ? value - off : value + off;
    }

    private static TallySheet with(TallySheet sheet, List<TallySheet.Line> lines) {
        return new TallySheet(
                sheet.due(),
                sheet.present(),
                sheet.issued(),
                sheet.returned(),
                sheet.valid(),
                sheet.invalid(),
                sheet.choices(),
                sheet.rankTotal(),
                lines);
    }

    private static TallySheet with(TallySheet sheet, SheetCell cell, Random random) {
        Map<SheetCell, Integer> n = sheet.cells();
        n.computeIfPresent(cell, (c, value) -> slip(value, random));
        return new TallySheet(
                n.get(SheetCell.DUE),
                n.get(SheetCell.PRESENT),
                n.get(SheetCell.ISSUED),
                n.get(SheetCell.RETURNED),
                n.get(SheetCell.VALID),
                n.get(SheetCell.INVALID),
                n.get(SheetCell.CHOICES),
                n.get(SheetCell.RANK_TOTAL),
                sheet.lines());
    }

    private static TallySheet.Line with(TallySheet.Line line, SheetCell cell, Random random) {
        Map<SheetCell, Integer> n = line.cells();
        n.computeIfPresent(cell, (c, value) -> slip(value, random));
        return new TallySheet.Line(
                line.candidate(),
                n.get(SheetCell.IN_FAVOUR),
                n.get(SheetCell.AGAINST),
                n.get(SheetCell.ABSTAIN),
                n.get(SheetCell.NOT_PRESSED),
                n.get(SheetCell.RANK_SUM));
    }

    private static java.util.Set<Integer> scores(CountResult result, CandidateOutcome verdict, int sign) {
        return result.standings().stream()
                .filter(standing -> standing.verdict() == verdict)
                .map(Standing::score)
                .map(score -> sign * score)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
