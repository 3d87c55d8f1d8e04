package org.shishi.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shishi.shared.RuleViolation;
import org.springframework.core.io.ClassPathResource;

/** Every boundary of every method, from the tables in src/test/resources/vote. */
class CountingTests {

    /** One line of a table: what was counted, and what must follow. */
    record Case(
            String name,
            CountingTerms terms,
            TallySheet sheet,
            String finding,
            String outcome,
            List<Integer> elected,
            List<Integer> tied,
            List<Integer> failed,
            int open) {

        @Override
        public String toString() {
            return name;
        }

        boolean refused() {
            return !finding.equals("-") && !finding.startsWith("~");
        }
    }

    static Stream<Case> mostVotes() {
        return cases(VotingMethod.MOST_VOTES, "most-votes");
    }

    static Stream<Case> majority() {
        return cases(VotingMethod.MAJORITY, "majority");
    }

    static Stream<Case> forAgainst() {
        return cases(VotingMethod.FOR_AGAINST, "for-against");
    }

    static Stream<Case> ranking() {
        return cases(VotingMethod.RANKING, "ranking");
    }

    @ParameterizedTest
    @MethodSource({"mostVotes", "majority", "forAgainst", "ranking"})
    void theResultFollowsFromTheCounts(Case given) {
        var findings = SheetChecks.of(given.terms(), given.sheet());
        var first = findings.stream()
                .filter(finding -> finding.refused() == given.refused())
                .findFirst()
                .map(CountingTests::brief)
                .orElse("-");
        assertThat(first).isEqualTo(given.finding());
        if (given.refused()) {
            assertThatThrownBy(() -> Counting.result(given.terms(), given.sheet()))
                    .isInstanceOf(RuleViolation.class);
            return;
        }
        assertThat(findings).noneMatch(SheetFinding::refused);
        var result = Counting.result(given.terms(), given.sheet());
        assertThat(result.outcome()).hasToString(given.outcome());
        assertThat(result.having(CandidateOutcome.ELECTED)).containsExactlyInAnyOrderElementsOf(given.elected());
        assertThat(result.having(CandidateOutcome.TIED)).containsExactlyInAnyOrderElementsOf(given.tied());
        assertThat(result.having(CandidateOutcome.FAILED)).containsExactlyInAnyOrderElementsOf(given.failed());
        assertThat(result.seatsOpen()).isEqualTo(given.open());
    }

    @ParameterizedTest
    @EnumSource(VotingMethod.class)
    void everyMethodHasAtLeastSixtyCases(VotingMethod method) {
        var table = switch (method) {
            case MOST_VOTES -> mostVotes();
            case MAJORITY -> majority();
            case FOR_AGAINST -> forAgainst();
            case RANKING -> ranking();
        };
        assertThat(table.count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void aLineThatIsMissingDoubleOrOfNobodyIsRefused() {
        var terms = terms(VotingMethod.MOST_VOTES, 1, 1, 61, 2);
        assertThat(codes(terms, TallySheet.Line.votes(1, 40))).containsExactly("vote.sheet.line-missing");
        assertThat(codes(terms, TallySheet.Line.votes(1, 1), TallySheet.Line.votes(1, 1), TallySheet.Line.votes(2, 1)))
                .containsExactly("vote.sheet.line-twice");
        assertThat(codes(terms, TallySheet.Line.votes(1, 1), TallySheet.Line.votes(2, 1), TallySheet.Line.votes(3, 1)))
                .containsExactly("vote.sheet.line-unknown");
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnce() {
        var terms = terms(VotingMethod.FOR_AGAINST, 1, 0, 61, 1);
        var sheet = new TallySheet(60, 62, 61, 61, 59, 1, 0, 0, List.of(TallySheet.Line.answers(1, 30, 30, 3)));
        assertThat(SheetChecks.of(terms, sheet).stream().map(CountingTests::brief))
                .containsExactly(
                        "due:1", "present-over-due:2", "~issued-under-present:1", "valid-invalid:1", "answers:4");
    }

    @Test
    void thoseWithTheSameScoreShareAPlaceAndTheNextIsSkipped() {
        var terms = terms(VotingMethod.MOST_VOTES, 3, 4, 61, 4);
        var sheet = new TallySheet(61, 61, 61, 61, 61, 0, 160, 0, votes(50, 40, 40, 30));
        assertThat(Counting.result(terms, sheet).standings().stream().map(CountResult.Standing::place))
                .containsExactly(1, 2, 2, 4);
    }

    private static List<String> codes(CountingTerms terms, TallySheet.Line... lines) {
        var sum = Arrays.stream(lines).mapToInt(TallySheet.Line::inFavour).sum();
        var sheet = new TallySheet(61, 61, 61, 61, 61, 0, sum, 0, List.of(lines));
        return SheetChecks.of(terms, sheet).stream().map(SheetFinding::code).toList();
    }

    static CountingTerms terms(VotingMethod method, int seats, int most, int deputies, int candidates) {
        return new CountingTerms(
                method,
                seats,
                most,
                MajorityBase.ALL_DEPUTIES,
                Quorum.MORE_THAN_HALF,
                TieRule.SECOND_ROUND,
                deputies,
                IntStream.rangeClosed(1, candidates).boxed().toList());
    }

    private static List<TallySheet.Line> votes(int... votes) {
        return IntStream.range(0, votes.length)
                .mapToObj(i -> TallySheet.Line.votes(i + 1, votes[i]))
                .toList();
    }

    private static String brief(SheetFinding finding) {
        var last = finding.values().get(finding.values().size() - 1);
        return (finding.refused() ? "" : "~") + finding.code().replace("vote.sheet.", "") + ":" + last;
    }

    private static Stream<Case> cases(VotingMethod method, String file) {
        try {
            var text = new ClassPathResource("vote/" + file + ".txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> read(method, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(VotingMethod method, String line) {
        var cells = line.split(" \\| ");
        var head = numbers(cells[7]);
        var totals = numbers(cells[8]);
        var candidates = cells[9].split(" ");
        var lines = IntStream.range(0, candidates.length)
                .mapToObj(i -> line(method, i + 1, candidates[i].split("[/:]")))
                .toList();
        var terms = new CountingTerms(
                method,
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                MajorityBase.valueOf(cells[3]),
                Quorum.valueOf(cells[4]),
                TieRule.valueOf(cells[5]),
                Integer.parseInt(cells[6]),
                lines.stream().map(TallySheet.Line::candidate).toList());
        var sheet = new TallySheet(
                head.get(0),
                head.get(1),
                head.get(2),
                head.get(3),
                head.get(4),
                head.get(5),
                totals.get(0),
                totals.get(1),
                lines);
        var open = cells[15].strip().equals("-") ? 0 : Integer.parseInt(cells[15].strip());
        return new Case(
                file(method, cells[0]),
                terms,
                sheet,
                cells[10],
                cells[11],
                numbers(cells[12]),
                numbers(cells[13]),
                numbers(cells[14]),
                open);
    }

    private static String file(VotingMethod method, String name) {
        return method + ": " + name;
    }

    private static TallySheet.Line line(VotingMethod method, int candidate, String[] cells) {
        var numbers = Arrays.stream(cells).mapToInt(Integer::parseInt).toArray();
        return switch (method) {
            case FOR_AGAINST ->
                new TallySheet.Line(
                        candidate, numbers[0], numbers[1], numbers[2], numbers.length > 3 ? numbers[3] : 0, 0);
            case RANKING -> TallySheet.Line.ranked(candidate, numbers[0], numbers[1]);
            default -> TallySheet.Line.votes(candidate, numbers[0]);
        };
    }

    private static List<Integer> numbers(String cell) {
        return cell.equals("-")
                ? List.of()
                : Arrays.stream(cell.strip().split(" ")).map(Integer::valueOf).toList();
    }
}
