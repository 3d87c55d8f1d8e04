package org.shishi.document;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.Problem;
import org.shishi.catalogue.Value;
import org.springframework.stereotype.Component;

/** A figure can't be typed over, a sentence can; and 滞后 means one thing only. */
@Component
class WordChecks implements Checking {

    /** A number that somebody typed: it would not follow the ledger. */
    private static final Pattern TYPED = Pattern.compile("\\d+(?:\\.\\d+)?\\s*(?:个|项|家|次|份|%|\uFF05|万元|亿元)");

    private static final String LATE = "滞后";

    @Override
    public void check(Written written, CheckList list) {
        list.examined(
                CheckKind.WORDS,
                written.template().lines(line -> !line.isBlank()).size());
        var over = typedOver(written);
        for (var line : written.template()
                .lines(line -> TYPED.matcher(Template.masked(line)).find()
                        || over.matcher(Template.masked(line)).find())) {
            var name = over.matcher(Template.masked(line.text()));
            list.problem(
                    name.find()
                            ? Problem.stop(
                                    CheckKind.WORDS,
                                    "document.check.typed.over",
                                    written.edit(),
                                    String.valueOf(line.number()),
                                    name.group(1),
                                    "{{" + name.group(1) + "}}",
                                    line.text())
                            : look(written, "document.check.typed", line));
        }
        written.template()
                .lines(line -> Template.bare(line).contains(LATE)
                        && Template.namesIn(line).stream().noneMatch(name -> name.contains(LATE)))
                .forEach(line -> list.problem(look(written, "document.check.late", line)));
    }

    /** A figure's own name with a number behind it. */
    private static Pattern typedOver(Written written) {
        var names = written.values().entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Value.Kind.FIGURE)
                .map(java.util.Map.Entry::getKey)
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(" + names + ")(?:项目|为|是|有|共|达)*\\s*\\d");
    }

    private static Problem look(Written written, String code, Template.Line line) {
        return Problem.look(CheckKind.WORDS, code, written.edit(), String.valueOf(line.number()), line.text());
    }
}
