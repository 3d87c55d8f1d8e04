package org.shishi.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Value;
import org.shishi.paper.PaperDraft;
import org.shishi.paper.Paragraph;
import org.shishi.paper.Run;

/**
 * A text with placeholders {@code {{总数}}}: a line is a paragraph, one that begins with 一、or （一） a heading; a list or table
 * stands on a line of its own.
 */
record Template(String text) {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern BRACES = Pattern.compile("[{}]{2}");

    /** The names that it uses, in their order. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        TAG.matcher(text).results().forEach(tag -> names.add(tag.group(1).strip()));
        return names;
    }

    /** Its lines with their numbers, from 1 on, of which something is true. */
    List<Line> lines(Predicate<String> which) {
        var found = new ArrayList<Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (which.test(line)) {
                found.add(new Line(number, line.strip()));
            }
        }
        return found;
    }

    record Line(int number, String text) {}

    /** Lines with braces that belong to no placeholder. */
    List<Line> broken() {
        return lines(line -> BRACES.matcher(bare(line)).find());
    }

    /** A line without its placeholders. */
    static String bare(String line) {
        return TAG.matcher(line).replaceAll("");
    }

    /** A line with a sign where each placeholder stands, so that what stands before and after it does not meet. */
    static String masked(String line) {
        return TAG.matcher(line).replaceAll("\uFFFC");
    }

    static Set<String> namesIn(String line) {
        return new Template(line).names();
    }

    /**
     * Writes it into a paper.
     *
     * @param link where the rows of a placeholder are
     */
    void write(PaperDraft paper, Map<String, Value> values, Function<String, @Nullable String> link) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var tag = TAG.matcher(line);
            var alone = tag.matches() ? values.get(tag.group(1).strip()) : null;
            if (alone != null && alone.block()) {
                block(paper, alone);
            } else {
                paper.text(line, piece -> runs(piece, values, link));
            }
        });
    }

    private static void block(PaperDraft paper, Value value) {
        var table = value.table();
        if (table != null && table.rows().isEmpty()) {
            paper.paragraph(table.caption() + "：无。");
        } else if (table != null) {
            paper.table(table);
        } else if (value.items().isEmpty()) {
            paper.paragraph("无。");
        } else {
            paper.listing(value.items().stream().map(Paragraph::of).toList());
        }
    }

    private static List<Run> runs(String piece, Map<String, Value> values, Function<String, @Nullable String> link) {
        var runs = new ArrayList<Run>();
        var tag = TAG.matcher(piece);
        int from = 0;
        while (tag.find()) {
            plain(piece.substring(from, tag.start()), runs);
            var name = tag.group(1).strip();
            var value = values.get(name);
            runs.add(value == null ? Run.bold(tag.group()) : filled(name, value, link));
            from = tag.end();
        }
        plain(piece.substring(from), runs);
        return runs;
    }

    private static Run filled(String name, Value value, Function<String, @Nullable String> link) {
        var text = value.kind() == Value.Kind.LIST && value.items().isEmpty() ? "无" : value.text();
        return value.rows().headings().isEmpty() ? Run.of(text) : Run.linked(text, link.apply(name));
    }

    private static void plain(String text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(Run.of(text));
        }
    }
}
