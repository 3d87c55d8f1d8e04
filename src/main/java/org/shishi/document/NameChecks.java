package org.shishi.document;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;

/** A unit that is named in the text by hand is called as in the register: one wrong character is found. */
@Component
class NameChecks implements DocumentCheck {

    private static final Pattern TOWNSHIP = Pattern.compile(".*(?:镇|乡|街道)");
    private static final int SHORTEST = 3;

    private final Units units;

    NameChecks(Units units) {
        this.units = units;
    }

    @Override
    public void check(ComposedDocument written, CheckList list) {
        var known = units.all().stream()
                .map(UnitView::name)
                .filter(name -> name.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        list.examined(CheckKind.NAMES, known.size());
        written.template()
                .lines(line -> true)
                .forEach(line -> slips(line.text(), known)
                        .forEach((wrong, right) -> list.problem(CheckProblem.look(
                                CheckKind.NAMES,
                                "document.check.unit",
                                written.edit(),
                                String.valueOf(line.number()),
                                wrong,
                                right))));
    }

    /** What is a name but for one character, by the name that is meant. */
    static Map<String, String> slips(String line, List<String> known) {
        var right = Pattern.compile(known.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        var rest = right.matcher(Template.masked(line)).replaceAll("\uFFFC");
        var slips = new LinkedHashMap<String, String>();
        for (var name : known) {
            for (int i = 0; i + name.length() <= rest.length(); i++) {
                var part = rest.substring(i, i + name.length());
                if (slip(part, name)) {
                    slips.putIfAbsent(part, name);
                }
            }
        }
        return slips;
    }

    /** One character is another; not the first of an office's name, which tells the county's from the city's. */
    private static boolean slip(String part, String name) {
        return differing(part, name) == 1
                && part.codePoints().allMatch(Character::isIdeographic)
                && (part.charAt(0) == name.charAt(0) || TOWNSHIP.matcher(name).matches());
    }

    private static long differing(String a, String b) {
        return IntStream.range(0, a.length())
                .filter(i -> a.charAt(i) != b.charAt(i))
                .count();
    }
}
