package org.shishi.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Paper} together piece by piece, and numbers its headings. */
public final class PaperDraft {

    private static final Pattern FIRST_LEVEL = Pattern.compile("[一二三四五六七八九十]{1,3}、(.+)");
    private static final Pattern SECOND_LEVEL = Pattern.compile("[(\uFF08][一二三四五六七八九十]{1,3}[)\uFF09](.+)");
    private static final String FULL_STOP = "。";

    private final String title;
    private final List<Part> body = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final List<String> receipt = new ArrayList<>();
    private final HeadingNumbers numbers = new HeadingNumbers();
    private @Nullable Letterhead letterhead;
    private @Nullable String addressee;
    private @Nullable Signature signature;
    private @Nullable String note;
    private @Nullable Imprint imprint;

    private PaperDraft(String title) {
        this.title = title;
    }

    public static PaperDraft titled(String title) {
        return new PaperDraft(title);
    }

    public PaperDraft headed(Letterhead head) {
        letterhead = head;
        return this;
    }

    public PaperDraft to(String whom) {
        addressee = whom;
        return this;
    }

    /** A heading of level 1 to 4; its number comes by itself. */
    public PaperDraft heading(int level, String text) {
        body.add(new PaperHeading(level, numbers.next(level), text));
        return this;
    }

    public PaperDraft paragraph(String text) {
        body.add(Paragraph.of(text));
        return this;
    }

    public PaperDraft paragraph(List<Run> runs) {
        body.add(new Paragraph(runs));
        return this;
    }

    /** Short paragraphs with numbers; none at all where there is no item. */
    public PaperDraft list(List<String> items) {
        return listing(items.stream().map(Paragraph::of).toList());
    }

    public PaperDraft listing(List<Paragraph> items) {
        if (!items.isEmpty()) {
            body.add(new Listing(items));
        }
        return this;
    }

    public PaperDraft table(PaperTable table) {
        body.add(table);
        return this;
    }

    /** Text as people type it: a line is a paragraph, one that begins with 一、or (一) a heading, numbered anew. */
    public PaperDraft text(String typed) {
        return text(typed, line -> List.of(Run.of(line)));
    }

    /**
     * The same with placeholders.
     *
     * @param filled makes of a piece of a line what is read
     */
    public PaperDraft text(String typed, Function<String, List<Run>> filled) {
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> line(line, filled));
        return this;
    }

    private void line(String line, Function<String, List<Run>> filled) {
        var first = FIRST_LEVEL.matcher(line);
        var second = SECOND_LEVEL.matcher(line);
        if (first.matches() && !line.contains(FULL_STOP)) {
            heading(1, plain(filled.apply(first.group(1))));
        } else if (!second.matches()) {
            paragraph(filled.apply(line));
        } else if (line.contains(FULL_STOP)) {
            int end = second.group(1).indexOf(FULL_STOP) + 1;
            var runs = new ArrayList<Run>();
            runs.add(
                    Run.kai(numbers.next(2) + plain(filled.apply(second.group(1).substring(0, end)))));
            runs.addAll(filled.apply(second.group(1).substring(end)));
            paragraph(runs);
        } else {
            heading(2, plain(filled.apply(second.group(1))));
        }
    }

    private static String plain(List<Run> runs) {
        return new Paragraph(runs).text();
    }

    public PaperDraft attach(String name) {
        attachments.add(name);
        return this;
    }

    public PaperDraft signed(String issuer, LocalDate date) {
        signature = new Signature(issuer, date);
        return this;
    }

    public PaperDraft noted(String text) {
        note = text;
        return this;
    }

    /** Lines to cut off and send back, below everything else. */
    public PaperDraft receipt(String... lines) {
        receipt.addAll(List.of(lines));
        return this;
    }

    public PaperDraft printed(@Nullable String copies, String printedBy, LocalDate date) {
        imprint = new Imprint(copies, printedBy, date);
        return this;
    }

    public Paper paper() {
        return new Paper(letterhead, title, addressee, body, attachments, signature, note, receipt, imprint);
    }
}
