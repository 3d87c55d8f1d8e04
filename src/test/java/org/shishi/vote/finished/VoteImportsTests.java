package org.shishi.vote.finished;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.proposal.BodyKind;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.testing.Statements;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.VoteSummary;
import org.shishi.vote.Votes;
import org.shishi.vote.count.CountOutcome;
import org.shishi.vote.count.SheetFinding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The townships' votes of January 2023 as the demo has them. */
@WholeApplication
@Import(VoteFixtures.class)
class VoteImportsTests {

    private static final ClassPathResource WORKBOOK = new ClassPathResource("demo/qingtian-2023.xlsx");

    @Autowired
    VoteFixtures meeting;

    @Autowired
    VoteImports imports;

    @Autowired
    Votes votes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void allThirtyTwoVotesVerifyAndEachOfTheirProjectsIsLinked() {
        var all = finished();
        assertThat(all).hasSize(32);
        assertThat(all.stream().mapToInt(VoteSummary::candidates).sum()).isEqualTo(113);
        assertThat(all.stream().mapToInt(VoteSummary::elected).sum()).isEqualTo(81);
        assertThat(all.stream().filter(vote -> vote.body().kind() == BodyKind.STREET_ASSEMBLY))
                .hasSize(4);
        for (var summary : all) {
            var vote = votes.get(meeting.congress(), summary.head().id());
            var round = Objects.requireNonNull(vote.current());
            assertThat(round.findings()).noneMatch(SheetFinding::refused);
            assertThat(round.outcome()).isEqualTo(CountOutcome.DECIDED);
            assertThat(vote.projects().keySet()).containsExactlyElementsOf(vote.elected());
            vote.projects()
                    .forEach((number, project) -> assertThat(project.title())
                            .isEqualTo(vote.candidates().get(number - 1).title()));
        }
        assertThat(jdbc.sql("""
            select count(*) from project p where p.plan_year = 2023 and p.level = 'TOWNSHIP'
              and exists (select 1 from vote_project l where l.project_id = p.id)\
            """).query(Integer.class).single()).isEqualTo(81);
    }

    @Test
    void aSecondImportChangesNothing() throws IOException {
        var again =
                imports.bring(meeting.congress(), 2023, new SentFile("votes.xlsx", WORKBOOK.getContentAsByteArray()));
        assertThat(again.rows()).allMatch(row -> row.outcome() == VoteImport.Outcome.KNOWN);
        imports.confirm(meeting.actor("congress2"), again.brought().id());
        assertThat(finished()).hasSize(32);
    }

    @Test
    void whatOnePersonBroughtHasNoEffectUntilAnotherOneConfirms() throws IOException {
        var brought = imports.bring(meeting.congress(), 2030, of(2030, csv(workbook())))
                .brought();
        assertThat(votes.ofYear(meeting.congress(), 2030)).isEmpty();
        assertThatThrownBy(() -> imports.confirm(meeting.congress(), brought.id()))
                .hasMessageContaining("brought.other-person");
        assertThat(votes.ofYear(meeting.congress(), 2030)).isEmpty();
        assertThatThrownBy(() -> jdbc.sql(
                                "update vote_import set state = 'CONFIRMED', answered_by = brought_by, answered_at ="
                                        + " now() where id = ?")
                        .param(brought.id())
                        .update())
                .hasMessageContaining("vote_import_two_persons");
        var confirmed = imports.confirm(meeting.actor("congress2"), brought.id());
        assertThat(confirmed.rows()).hasSize(32).allMatch(row -> !row.elected().isEmpty());
        assertThat(votes.ofYear(meeting.congress(), 2030)).hasSize(32);
        assertThatThrownBy(() -> imports.discard(meeting.congress(), brought.id(), "重复"))
                .hasMessageContaining("brought.answered");
    }

    @Test
    void whatWasBroughtByMistakeIsPutAside() throws IOException {
        var brought = imports.bring(meeting.congress(), 2028, of(2028, csv(workbook())))
                .brought();
        imports.discard(meeting.congress(), brought.id(), "年度填错");
        assertThatThrownBy(() -> imports.confirm(meeting.actor("congress2"), brought.id()))
                .hasMessageContaining("brought.answered");
        assertThat(votes.ofYear(meeting.congress(), 2028)).isEmpty();
    }

    @Test
    void aNumberThatDoesNotAddUpKeepsTheWholeSheetOut() throws IOException {
        var changed = imports.bring(meeting.congress(), 2029, of(2029, csv(changed("赞成", "42", 43))));
        assertThat(changed.brought()).isNull();
        var faulty = changed.rows().stream()
                .filter(row -> row.outcome() == VoteImport.Outcome.ERROR)
                .toList();
        assertThat(faulty).hasSize(1);
        assertThat(faulty.get(0).note())
                .contains(new VoteImport.Note("vote.sheet.answers", List.of(1, 43, 1, 17, 0, 61, 60, 1)));
        assertThat(votes.ofYear(meeting.congress(), 2029)).isEmpty();
    }

    @Test
    void aWinnerThatTheNumbersDoNotMakeIsRefused() throws IOException {
        var changed = imports.check(meeting.congress(), 2029, of(2029, csv(changed("结果", "未入选", -1))));
        assertThat(changed.rows().get(0).note().stream().map(VoteImport.Note::code))
                .contains("vote.import.result");
    }

    /** What is recorded is neither overwritten nor left as it is without a word. */
    @Test
    void aRecordedVoteThatTheSheetTellsOtherwiseIsAnError() throws IOException {
        var vote = votes.get(meeting.congress(), finished().get(0).head().id());
        var title = vote.candidates().get(0).title();
        var other = new String(csv(workbook()), StandardCharsets.UTF_8).replace(title, title + "二期");
        var checked = imports.check(
                meeting.congress(), 2023, new SentFile("other.csv", other.getBytes(StandardCharsets.UTF_8)));
        var faulty = checked.rows().stream()
                .filter(row -> row.outcome() == VoteImport.Outcome.ERROR)
                .toList();
        assertThat(faulty).hasSize(1);
        assertThat(faulty.get(0).note().stream().map(VoteImport.Note::code)).contains("vote.import.otherwise");
    }

    @Test
    void theListCostsTheSameHoweverManyVotesThereAre() {
        long of32 = Statements.count(() -> votes.ofYear(meeting.congress(), 2023));
        long ofNone = Statements.count(() -> votes.ofYear(meeting.congress(), 2040));
        assertThat(of32).isLessThanOrEqualTo(ofNone + 10).isLessThanOrEqualTo(16);
    }

    @Test
    void aDayToComeIsRefusedAtItsCell() throws IOException {
        for (var day : List.of("2026-01-12", "2099-01-12", "1999-01-12")) {
            var to = new String(csv(workbook()), StandardCharsets.UTF_8)
                    .replace("\"鹤城街道\",\"票选\",\"2023-01-05\"", "\"鹤城街道\",\"票选\",\"" + day + "\"");
            var checked = imports.check(
                    meeting.congress(), null, new SentFile("to come.csv", to.getBytes(StandardCharsets.UTF_8)));
            var notes = checked.rows().stream()
                    .flatMap(row -> row.note().stream())
                    .filter(note -> note.code().equals("vote.import.day"))
                    .toList();
            assertThat(notes).hasSize(1);
            assertThat(notes.get(0).values()).startsWith("D4").contains(LocalDate.parse(day));
            assertThat(checked.hasErrors()).isTrue();
            assertThat(checked.totals()).isEmpty();
        }
    }

    @Test
    void aColumnThatNobodyReadsIsNamed() throws IOException {
        var noted = new String(csv(workbook()), StandardCharsets.UTF_8)
                .replaceFirst("\"结果\"", "\"结果\",\"监票人\"")
                .replaceFirst("\"入选\"", "\"入选\",\"王某\"");
        var checked = imports.check(
                meeting.congress(), 2023, new SentFile("noted.csv", noted.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.totals()).extracting(one -> one.values().toString()).containsExactly("[监票人, [王某]]");
    }

    /** Neither the year of the form nor that of the sheet is taken in silence where they differ. */
    @Test
    void theYearIsTheSheetsOrAskedFor() throws IOException {
        var sheet = new SentFile("year.csv", csv(workbook()));
        var unsaid = imports.check(meeting.congress(), null, sheet);
        assertThat(unsaid.planYear()).isEqualTo(2023);
        assertThat(unsaid.rows().get(0).heldOn()).isEqualTo(LocalDate.of(2023, 1, 5));
        assertThatThrownBy(() -> imports.check(meeting.congress(), 2024, sheet))
                .isInstanceOfSatisfying(
                        SheetAsks.class,
                        asks -> assertThat(asks.questions())
                                .singleElement()
                                .satisfies(one -> assertThat(one.choices()).containsExactly("2023", "2024")));
        assertThat(imports.check(meeting.congress(), 2024, of(2024, sheet.content()))
                        .planYear())
                .isEqualTo(2024);
        assertThat(imports.check(meeting.congress(), 2024, of(2023, sheet.content()))
                        .planYear())
                .isEqualTo(2023);
        var untitled = new String(sheet.content(), StandardCharsets.UTF_8).replace("青田县2023年", "青田县");
        var byDay = new SentFile("day.csv", untitled.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.check(meeting.congress(), null, byDay).planYear()).isEqualTo(2023);
        assertThatThrownBy(() -> imports.check(meeting.congress(), 2024, byDay)).isInstanceOf(SheetAsks.class);
    }

    /** The sheet, and that its votes are of this year. */
    private static SentFile of(int year, byte[] sheet) {
        return new SentFile(year + ".csv", sheet, Map.of("planYear", Integer.toString(year)));
    }

    private static byte[] csv(List<SheetTable> tables) {
        var table = tables.stream()
                .filter(one -> one.name().equals("票决情况"))
                .findFirst()
                .orElseThrow();
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> '"' + cell.text().replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<VoteSummary> finished() {
        return votes.ofYear(meeting.congress(), 2023).stream()
                .filter(vote -> vote.head().imported())
                .toList();
    }

    private static List<SheetTable> workbook() throws IOException {
        return Sheets.read(WORKBOOK.getContentAsByteArray(), WORKBOOK.getFilename());
    }

    /** The workbook with the first such cell in this column changed; -1: to what a winner is called. */
    private static List<SheetTable> changed(String heading, String from, int to) throws IOException {
        var tables = new ArrayList<>(workbook());
        var table = tables.stream()
                .filter(one -> one.name().equals("票决情况"))
                .findFirst()
                .orElseThrow();
        var head = table.rows().stream()
                .filter(row -> row.cell(0).text().equals("单位代码"))
                .findFirst()
                .orElseThrow();
        int column = head.cells().stream().map(Cell::text).toList().indexOf(heading);
        var rows = new ArrayList<>(table.rows());
        for (int i = 0; i < rows.size(); i++) {
            var cell = rows.get(i).cell(column);
            if (cell.text().equals(from)) {
                var cells = new ArrayList<>(rows.get(i).cells());
                cells.set(
                        column,
                        to < 0
                                ? Cell.text(cell.ref(), "入选")
                                : Cell.number(cell.ref(), java.math.BigDecimal.valueOf(to)));
                rows.set(i, new SheetRow(rows.get(i).number(), cells));
                break;
            }
        }
        tables.set(
                tables.indexOf(table),
                new SheetTable(table.name(), rows, table.merges(), table.hidden(), table.active()));
        return tables;
    }
}
