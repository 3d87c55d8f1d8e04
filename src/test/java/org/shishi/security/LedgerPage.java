package org.shishi.security;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.security.Requirement.Kind;

/** How a standard is met, as a page: each line with its tests or its reason, and the counts. */
final class LedgerPage {

    private static final String HOW_TO_READ = """
            **Made, not written**: from `@Holds` on tests and from the list `%s`, by `SecurityLedgerTests`, which fails where a test is gone, where a
            line has neither test nor reason, and where this page says something else ([how to add a line](../../CONTRIBUTING.md#ledgers-of-security)).

            A test named here holds the line, or, where the line is open or has nothing to speak of, the part that is there. *Page*: the line asks
            for a document, which is there. *Operator*: whoever runs the installation sees to it. *None*: what it speaks of does not exist here.
            *Open*: not met, or not wholly.
            """;

    private final Standard standard;
    private final List<Requirement> requirements;
    private final Map<String, ? extends Set<String>> tests;

    LedgerPage(Standard standard, Map<String, ? extends Set<String>> tests) {
        this.standard = standard;
        this.requirements = standard.requirements();
        this.tests = tests;
    }

    String text() {
        var list = standard.list().toString().replace('\\', '/');
        return "# " + standard.title + "\n\n" + standard.opening + "\n\n" + HOW_TO_READ.formatted(list) + "\n"
                + String.join("\n", chapters()) + "\n" + counts() + open();
    }

    private List<String> chapters() {
        var lines = new ArrayList<String>();
        var chapter = "";
        for (var one : requirements) {
            if (!one.chapter().equals(chapter)) {
                chapter = one.chapter();
                lines.addAll(List.of(
                        (lines.isEmpty() ? "" : "\n") + "## " + chapter,
                        "",
                        "| | level | asks | |",
                        "|---|---|---|---|"));
            }
            lines.add("| %s | %d | %s | %s |".formatted(one.id(), one.level(), one.asks(), met(one)));
        }
        lines.add("");
        return lines;
    }

    private String met(Requirement one) {
        var names = tests.containsKey(name(one)) ? tests.get(name(one)) : Set.<String>of();
        var by = names.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
        var said = switch (one.kind()) {
            case TESTS -> "";
            case PAGE ->
                "*page*: [%s](%s)"
                        .formatted(one.answer().text(), link(one.answer().text()));
            case NONE -> "*none*: " + one.answer().text();
            case OPERATOR -> "*operator*: " + one.answer().text();
            case OPEN -> "**open**: " + one.answer().text();
        };
        return said.isEmpty() || by.isEmpty() ? said + by : said + "; " + by;
    }

    private static String link(String page) {
        return page.startsWith("docs/security/")
                ? page.substring("docs/security/".length())
                : "../" + page.substring("docs/".length());
    }

    private String counts() {
        var chapters = new LinkedHashMap<String, Map<Kind, Integer>>();
        var all = new EnumMap<Kind, Integer>(Kind.class);
        for (var one : requirements) {
            chapters.computeIfAbsent(one.chapter(), any -> new EnumMap<>(Kind.class))
                    .merge(one.kind(), 1, Integer::sum);
            all.merge(one.kind(), 1, Integer::sum);
        }
        var lines = new ArrayList<String>();
        lines.add("## Counts\n");
        lines.add("| | held by tests | page | operator | none | open | lines |");
        lines.add("|---|---|---|---|---|---|---|");
        chapters.forEach((chapter, counted) -> lines.add(row(chapter, counted)));
        lines.add(row("**all**", all));
        return String.join("\n", lines) + "\n\n";
    }

    private static String row(String name, Map<Kind, Integer> counted) {
        var cells = List.of(Kind.TESTS, Kind.PAGE, Kind.OPERATOR, Kind.NONE, Kind.OPEN).stream()
                .map(kind -> String.valueOf(counted.getOrDefault(kind, 0)))
                .collect(Collectors.joining(" | "));
        int sum = counted.values().stream().mapToInt(Integer::intValue).sum();
        return "| %s | %s | %d |".formatted(name, cells, sum);
    }

    private String open() {
        return "Open: "
                + requirements.stream()
                        .filter(one -> one.kind() == Kind.OPEN)
                        .map(Requirement::id)
                        .collect(Collectors.joining(", "))
                + ".\n";
    }

    /** As tests name it: the lines of the state's standard are numbered as they are, below its name. */
    String name(Requirement one) {
        return standard.prefix + " " + one.id();
    }
}
