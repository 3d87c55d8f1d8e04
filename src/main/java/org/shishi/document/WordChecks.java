package org.shishi.document;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;
import org.shishi.catalogue.Value;
import org.springframework.stereotype.Component;

/** A figure can't be typed over, a sentence can; and 滞后 means one thing only. */
@Component
class WordChecks implements DocumentCheck {

    private static final String LATE = "滞后";
    private static final String UNITS = "个|项|家|次|份|件|处|户|人|台|期|公里|%|万元|亿元|亿|元";
    private static final String DIGITS = "(?<![\\d.])\\d{1,15}(?:\\.\\d{1,6})?";
    private static final String HAN = "[零〇一二两三四五六七八九十百千万]{1,12}";

    /** A number that somebody typed: it would not follow the ledger. */
    private static final Pattern TYPED = Pattern.compile(DIGITS + "(?:" + UNITS + ")|百分之" + HAN + "|[二两三四五六七八九]成");

    /** What people write between the name of a figure and its number. */
    private static final String BETWEEN = "[项目数量总计共约了的达到为是有:(,]{0,8}";

    @Override
    public void check(ComposedDocument written, CheckList list) {
        list.examined(
                CheckKind.WORDS,
                written.template().lines(line -> !line.isBlank()).size());
        var over = typedOver(written.values());
        written.template().lines(line -> true).forEach(line -> {
            var name = find(over, line.text());
            if (name.isPresent()) {
                list.problem(CheckProblem.stop(
                        CheckKind.WORDS,
                        "document.check.typed.over",
                        written.edit(),
                        String.valueOf(line.number()),
                        name.get(),
                        "{{" + name.get() + "}}",
                        line.text()));
            } else if (TYPED.matcher(plain(line.text())).find()) {
                list.problem(look(written, "document.check.typed", line));
            }
        });
        written.template()
                .lines(line -> Template.bare(line).contains(LATE)
                        && Template.namesIn(line).stream().noneMatch(name -> name.contains(LATE)))
                .forEach(line -> list.problem(look(written, "document.check.late", line)));
        title(written, over, list);
    }

    /** A title stands on paper as it is: nothing is filled into it. */
    private static void title(ComposedDocument written, Pattern over, CheckList list) {
        var title = written.document().title();
        if (title.contains("{{") || title.contains("}}")) {
            list.problem(CheckProblem.stop(CheckKind.WORDS, "document.check.title.tag", written.edit(), title));
        }
        find(over, title)
                .ifPresent(name -> list.problem(
                        CheckProblem.stop(CheckKind.WORDS, "document.check.title.typed", written.edit(), name)));
    }

    /** As it is read: full-width signs as the usual ones, nothing unseen, no spaces, a sign for each placeholder. */
    private static String plain(String line) {
        return Normalizer.normalize(Template.masked(line), Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    private static Optional<String> find(Pattern over, String line) {
        var found = over.matcher(plain(line));
        return found.find()
                ? Stream.of(found.group(1), found.group(2))
                        .filter(name -> name != null)
                        .findFirst()
                : Optional.empty();
    }

    /** A figure's own name with a number behind it or before it. */
    private static Pattern typedOver(Map<String, Value> values) {
        var names = values.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Value.Kind.FIGURE)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        var number = "(?:" + DIGITS + "|" + HAN + "(?:" + UNITS + "|成)|百分之" + HAN + ")";
        var before = "(?:" + DIGITS + "|(?<!" + HAN.substring(0, HAN.indexOf('{')) + ")" + HAN + ")(?:" + UNITS
                + ")的?(?:项目)?";
        return Pattern.compile("(" + names + ")" + BETWEEN + number + "|" + before + "(" + names + ")");
    }

    private static CheckProblem look(ComposedDocument written, String code, Template.Line line) {
        return CheckProblem.look(CheckKind.WORDS, code, written.edit(), String.valueOf(line.number()), line.text());
    }
}
