package org.shishi.imports.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.ImportSetup;
import org.shishi.imports.ImportView;
import org.shishi.imports.Question;
import org.shishi.imports.Recognition;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlanYear;
import org.shishi.sheet.ledger.LedgerField;

/** What a person says about a sheet; its columns come beside it as {@code column.4}. */
@NullUnmarked
record SetupForm(
        @NotNull String sheet,
        @Min(1) @Max(200_000) Integer headerRow,
        @NotNull @PlanYear Integer planYear,
        @PastDay @NotNull LocalDate asOf) {

    private static final String COLUMN = "column.";
    private static final String ANSWER = "answer.";

    /** What a column is sent as of which nothing has been said yet. */
    private static final String ASKED = "?";

    /** The column that was said to hold the names of the projects. */
    private static final String TITLE = ANSWER + Question.TITLE;

    /** That a day is given beside it. */
    private static final String DAY = "day";

    static SetupForm of(ImportView it) {
        var found = it.recognition();
        boolean dayAsked =
                found.questions().stream().anyMatch(question -> question.key().equals(Question.DAY));
        return new SetupForm(found.sheet(), found.headerRow(), found.planYear(), dayAsked ? null : found.asOf());
    }

    /** Another sheet or header has other columns: those that were sent speak of the old ones. */
    ImportSetup setup(ImportView before, Map<String, String> sent) {
        var found = before.recognition();
        boolean sameSheet = sheet.equals(found.sheet());
        boolean sameHeader = sameSheet && (headerRow == null || headerRow == found.headerRow());
        boolean ownHeader =
                sameSheet && headerRow != null && (!sameHeader || before.setup().headerRow() != null);
        return new ImportSetup(
                sheet,
                ownHeader ? headerRow : null,
                planYear,
                asOf,
                sameHeader ? columns(sent) : Map.of(),
                false,
                null,
                sameHeader ? answers(found, sent) : Map.of());
    }

    /** What was chosen of the answers that each question has; a day where it wants one. */
    private static Map<String, String> answers(Recognition found, Map<String, String> sent) {
        var answers = new HashMap<String, String>();
        for (var question : found.questions().stream().flatMap(Question::parts).toList()) {
            var chosen = sent.getOrDefault(ANSWER + question.key(), "");
            if (question.choices().contains(chosen)) {
                answers.put(question.key(), chosen);
            } else if (question.ofDay() && chosen.equals(DAY)) {
                var day = sent.getOrDefault(ANSWER + question.key() + "." + DAY, "");
                question.day(day, found.asOf()).ifPresent(valid -> answers.put(question.key(), valid));
            }
        }
        return answers;
    }

    private static Map<Integer, @Nullable LedgerField> columns(Map<String, String> sent) {
        var columns = new HashMap<Integer, @Nullable LedgerField>();
        sent.forEach((name, value) -> {
            if (name.matches("column\\.\\d{1,3}") && !value.equals(ASKED)) {
                columns.put(
                        Integer.valueOf(name.substring(COLUMN.length())),
                        value.isEmpty() ? null : LedgerField.valueOf(value));
            }
        });
        var title = sent.getOrDefault(TITLE, "");
        if (title.matches("\\d{1,3}")) {
            columns.put(Integer.valueOf(title), LedgerField.TITLE);
        }
        return columns;
    }
}
