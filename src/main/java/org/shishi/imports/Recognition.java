package org.shishi.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;

/**
 * What was made of an uploaded file, for people to check.
 *
 * @param sheets all tables of the file
 * @param headerRow number of the header's first row, as shown
 * @param title what stands above the header
 * @param rows how many rows the sheet has
 * @param projects how many of them are projects
 * @param notes what was assumed about the whole sheet
 * @param questions what must be answered before it is written
 */
public record Recognition(
        List<String> sheets,
        String sheet,
        int headerRow,
        int lastHeaderRow,
        String title,
        List<Column> columns,
        int planYear,
        LocalDate asOf,
        int rows,
        int projects,
        List<Note> notes,
        List<Question> questions) {

    public Recognition {
        questions = questions == null ? List.of() : List.copyOf(questions); // kept before there were questions
    }

    /** How many questions still wait for an answer. */
    public int open() {
        return (int) questions.stream().filter(Question::open).count();
    }

    /** The questions that an earlier reading did not ask, or asked about other rows: its answers are none to these. */
    Set<String> askedSince(Recognition earlier) {
        var asked = earlier.questions.stream().map(Question::about).collect(Collectors.toSet());
        return questions.stream()
                .filter(question -> !asked.contains(question.about()))
                .map(Question::key)
                .collect(Collectors.toSet());
    }

    /**
     * One column that has a heading.
     *
     * @param index A is 0
     * @param field what is read from it, none for nothing
     * @param asked whether somebody must say what it is
     * @param samples some of what stands in it; none where nothing does
     */
    public record Column(
            int index,
            String letter,
            @Nullable String group,
            String heading,
            @Nullable LedgerField field,
            @Nullable Boolean asked,
            @Nullable List<String> samples) {

        public Column {
            asked = Boolean.TRUE.equals(asked); // kept before there were questions
            samples = samples == null ? null : List.copyOf(samples);
        }

        /** Whether something stands in it, or nobody knows because it was kept before that was noted. */
        public boolean filled() {
            return samples == null || !samples.isEmpty();
        }
    }

    static Recognition of(
            List<SheetTable> tables,
            RecognisedLedger recognised,
            List<LedgerRow> rows,
            int year,
            LocalDate asOf,
            List<Note> notes,
            SheetQuestions questions) {
        var columns = recognised.headings().stream()
                .map(heading -> new Column(
                        heading.column(),
                        FieldCells.letter(heading),
                        heading.group(),
                        heading.text(),
                        heading.field(),
                        questions.isUndecided(heading.column()),
                        questions.samples(heading)))
                .toList();
        long projects = rows.stream().filter(row -> row.kind() == RowKind.DATA).count();
        return new Recognition(
                tables.stream().map(SheetTable::name).toList(),
                recognised.sheetName(),
                recognised.headerRow(),
                recognised.lastHeaderRow(),
                Objects.requireNonNullElse(recognised.title().text(), ""),
                columns,
                year,
                asOf,
                rows.size(),
                (int) projects,
                notes,
                questions.questions());
    }
}
