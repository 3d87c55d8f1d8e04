package org.shishi.funding.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.sheet.EntryQuestion;
import org.shishi.funding.sheet.ImportCheck;
import org.shishi.funding.sheet.SheetEntry;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.funding.sheet.SheetNote;
import org.shishi.shared.Choice;
import org.shishi.sheet.LeftOut;
import org.shishi.sheet.reading.TotalRows;

/**
 * What a sheet would bring, every word of it ready.
 *
 * @param asked the rows about which somebody has to say whether they are the same
 * @param shown the other rows, those with errors first
 */
record ImportCheckView(
        String asOf,
        long fresh,
        long alike,
        long unchanged,
        long errors,
        boolean open,
        List<Question> questions,
        List<TotalRows.Said> totals,
        List<LeftOut> left,
        List<Row> asked,
        List<Row> shown) {

    record Row(
            int number,
            String outcome,
            String tone,
            String code,
            String title,
            String on,
            String stage,
            String source,
            String amount,
            @Nullable String exact,
            String document,
            boolean ticked,
            List<Note> notes) {}

    /**
     * @param name of the field that answers it
     * @param text what is asked, in words
     */
    record Question(
            String key,
            String name,
            String text,
            List<String> all,
            List<Choice> choices,
            @Nullable String answer) {}

    record Note(String ref, String text, boolean error) {}

    static ImportCheckView of(ImportCheck trial, Set<Integer> another, FundingWords words) {
        var others = trial.rows().stream()
                .filter(row -> row.outcome() != Outcome.ASKED)
                .sorted((a, b) -> Boolean.compare(a.outcome() != Outcome.ERROR, b.outcome() != Outcome.ERROR))
                .toList();
        return new ImportCheckView(
                trial.asOf().toString(),
                trial.count(Outcome.NEW),
                trial.count(Outcome.ASKED),
                trial.count(Outcome.UNCHANGED),
                trial.count(Outcome.ERROR),
                trial.open(),
                trial.questions().stream()
                        .map(question -> question(question, words))
                        .toList(),
                trial.totals(),
                trial.left(),
                trial.asked().stream().map(row -> row(row, another, words)).toList(),
                others.stream().map(row -> row(row, another, words)).toList());
    }

    public boolean applicable() {
        return errors == 0 && !open && fresh + alike > 0;
    }

    private static Question question(EntryQuestion asked, FundingWords words) {
        return new Question(
                asked.key(),
                asked.key().contains(".") ? "answer." + asked.key() : asked.key(),
                words.say(asked.code(), asked.values()),
                asked.all(),
                asked.choices().stream()
                        .map(choice -> new Choice(choice, choice(choice, asked, words)))
                        .toList(),
                asked.answer());
    }

    /** With what the first of the amounts comes to by it. */
    private static String choice(String choice, EntryQuestion asked, FundingWords words) {
        var word = words.say("funding.answer." + choice);
        var amount = asked.readings().get(choice);
        return amount == null ? word : words.say("funding.answer.read-as", word, amount);
    }

    private static Row row(SheetEntry row, Set<Integer> another, FundingWords words) {
        return new Row(
                row.number(),
                words.text(row.outcome()),
                tone(row.outcome()),
                row.code(),
                row.title(),
                row.on() == null ? "" : row.on().toString(),
                words.text(row.stage()),
                (words.text(row.tier()) + " " + words.text(row.channel())).strip(),
                MoneyFormat.shown(row.amount()),
                row.amount() == null ? null : MoneyFormat.plain(row.amount()),
                row.documentNumber(),
                another.contains(row.number()),
                row.notes().stream()
                        .map(note -> new Note(note.ref(), said(note, words), note.error()))
                        .toList());
    }

    static String said(SheetNote note, FundingWords words) {
        return words.say(note.code(), note.args().toArray());
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case NEW -> "good";
            case ASKED -> "warn";
            case UNCHANGED, LEFT -> "idle";
            case WAITS -> "wait";
            case ERROR -> "late";
        };
    }
}
