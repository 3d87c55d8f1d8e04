package org.shishi.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Value;
import org.shishi.paper.PaperDraft;
import org.shishi.paper.Paragraph;
import org.shishi.paper.Run;

/**
 * A text with placeholders {@code {{总数}}}: a line is a paragraph, one that begins with 一、or （一） a heading; a list or table
 * stands on a line of its own. What follows {@code {{有：暂缓}}}, to {@code {{/}}} or the end of the line, is written only where
 * there is something of it, what follows {@code {{无：暂缓}}} only where there is nothing.
 */
record Template(String text) {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern CONDITION = Pattern.compile("\\{\\{([有无])[：:]([^{}]*)}}");
    private static final String END = "/";
    /** The innermost first: nothing in it begins another one. */
    private static final Pattern WHERE =
            Pattern.compile(CONDITION.pattern() + "((?:(?!" + CONDITION.pattern() + ").)*?)(?:\\{\\{/}}|$)");

    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、[^。]+");
    private static final Pattern BRACES = Pattern.compile("[{}]{2}");

    /** The names that it uses, in their order. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        TAG.matcher(text)
                .results()
                .map(tag -> tag.group(1).strip())
                .filter(name -> !name.equals(END))
                .forEach(name -> names.add(name.replaceFirst("^[有无][：:]\\s*", "")));
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
        return lines(line -> BRACES.matcher(bare(line)).find()
                || endsOf(line) > CONDITION.matcher(line).results().count());
    }

    private static long endsOf(String line) {
        return TAG.matcher(line)
                .results()
                .filter(tag -> tag.group(1).strip().equals(END))
                .count();
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
        sections(values).forEach(line -> {
            var tag = TAG.matcher(line);
            var alone = tag.matches() ? values.get(tag.group(1).strip()) : null;
            if (alone != null && alone.block()) {
                block(paper, alone);
            } else {
                paper.text(line, piece -> runs(piece, values, link));
            }
        });
    }

    /** Its lines, without what does not apply and without headings that have nothing below them. */
    private List<String> sections(Map<String, Value> values) {
        var kept = new ArrayList<String>();
        text.lines()
                .map(line -> applying(line, values).strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    if (SECTION.matcher(line).matches()) {
                        dropEmpty(kept);
                    }
                    kept.add(line);
                });
        dropEmpty(kept);
        return kept;
    }

    private static void dropEmpty(List<String> lines) {
        if (!lines.isEmpty() && SECTION.matcher(lines.get(lines.size() - 1)).matches()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** What does not exist is no reason to leave anything out: the check of placeholders names it. */
    private static String applying(String line, Map<String, Value> values) {
        var left = line;
        for (var where = WHERE.matcher(left); where.find(); where = WHERE.matcher(left)) {
            var value = values.get(where.group(2).strip());
            boolean applies = value == null || value.given() == where.group(1).equals("有");
            left = where.replaceFirst(applies ? Matcher.quoteReplacement(where.group(3)) : "");
        }
        return left;
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
