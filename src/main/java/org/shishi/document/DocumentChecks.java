package org.shishi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says what still stops a document: each finding names what is wrong and where it is mended. */
@Component
class DocumentChecks {

    /** A figure that somebody typed: it would not follow the ledger. */
    private static final Pattern TYPED = Pattern.compile("\\d+(?:\\.\\d+)?\\s*(?:个|项|家|次|份|%|\uFF05|万元|亿元)");

    private static final String LATE = "滞后";
    private static final String ON_TIME = "预计春节前完工";
    private static final String SUSPENDED = "暂缓";
    private static final int SHOWN = 10;

    private final Clock clock;

    DocumentChecks(Clock clock) {
        this.clock = clock;
    }

    List<Problem> of(DocumentView document, String template, Composition composition) {
        var found = new ArrayList<>(composition.problems());
        var edit = "/documents/" + document.id() + "/edit";
        days(document, edit, found);
        tags(new Template(template), composition.values(), edit, found);
        words(new Template(template), edit, found);
        unfinished(document, composition.values(), found);
        return found.stream()
                .sorted(java.util.Comparator.comparing(problem -> !problem.stops()))
                .toList();
    }

    private void days(DocumentView document, String edit, List<Problem> found) {
        var day = document.asOf();
        if (day.isAfter(LocalDate.now(clock))) {
            found.add(Problem.stop("document.check.asOf.future", edit, day.toString()));
        }
        if (day.isBefore(LocalDate.of(document.planYear(), 1, 1))) {
            found.add(Problem.stop(
                    "document.check.asOf.early", edit, day.toString(), String.valueOf(document.planYear())));
        }
    }

    private static void tags(Template template, Map<String, Value> values, String edit, List<Problem> found) {
        template.broken()
                .forEach(line -> found.add(
                        Problem.stop("document.check.broken", edit, String.valueOf(line.number()), line.text())));
        for (var name : template.names()) {
            if (!values.containsKey(name)) {
                found.add(Problem.stop("document.check.unknown", edit, name));
            }
        }
        template.lines(line -> !Template.bare(line).isBlank() && hasTable(line, values))
                .forEach(line -> found.add(
                        Problem.stop("document.check.table.alone", edit, String.valueOf(line.number()), line.text())));
    }

    private static boolean hasTable(String line, Map<String, Value> values) {
        return Template.namesIn(line).stream().anyMatch(name -> {
            var value = values.get(name);
            return value != null && value.kind() == Value.Kind.TABLE;
        });
    }

    /** A figure can't be typed over, a sentence can; and 滞后 means one thing only. */
    private static void words(Template template, String edit, List<Problem> found) {
        template.lines(line -> TYPED.matcher(Template.bare(line)).find())
                .forEach(line -> found.add(
                        Problem.warn("document.check.typed", edit, String.valueOf(line.number()), line.text())));
        template.lines(line -> Template.bare(line).contains(LATE)
                        && Template.namesIn(line).stream().noneMatch(name -> name.contains(LATE)))
                .forEach(line -> found.add(
                        Problem.warn("document.check.late", edit, String.valueOf(line.number()), line.text())));
    }

    /**
     * A project that is not finished needs a reason, and unless it is suspended somebody must expect it some day. A bulletin asks
     * for the reasons of late and suspended ones only.
     */
    private static void unfinished(DocumentView document, Map<String, Value> values, List<Problem> found) {
        var value = values.get("未完工项目清单");
        if (value == null) {
            return;
        }
        var wanting = new ArrayList<Problem>();
        for (int i = 0; i < value.items().size(); i++) {
            var row = value.rows().rows().get(i);
            var standing = row.cells().get(ProjectRowsOf.STANDING);
            boolean asked = document.kind() == DocumentKind.YEARLY_REPORT || !standing.equals(ON_TIME);
            boolean reason = !asked || !value.items().get(i).contains(ProjectRowsOf.NO_REASON);
            boolean expected =
                    !row.cells().get(ProjectRowsOf.EXPECTED).equals(ChineseWords.NOTHING) || standing.equals(SUSPENDED);
            if (!reason) {
                wanting.add(wanting("document.check.reason", row));
            }
            if (!expected) {
                wanting.add(wanting("document.check.forecast", row));
            }
        }
        found.addAll(wanting.subList(0, Math.min(SHOWN, wanting.size())));
        if (wanting.size() > SHOWN) {
            found.add(Problem.warn(
                    "document.check.more",
                    "/documents/" + document.id() + "/rows?of=未完工",
                    String.valueOf(wanting.size() - SHOWN)));
        }
    }

    private static Problem wanting(String code, Rows.Row row) {
        return Problem.warn(code, row.link(), row.cells().get(0), row.cells().get(1));
    }
}
