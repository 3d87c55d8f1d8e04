package org.shishi.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;

/** Takes down what the checks look at and find. */
final class CheckList {

    private final Map<CheckKind, Integer> examined = new EnumMap<>(CheckKind.class);
    private final List<CheckProblem> problems = new ArrayList<>();

    void examined(CheckKind check, int number) {
        examined.merge(check, number, Integer::sum);
    }

    void problem(CheckProblem found) {
        problems.add(found);
    }

    /** One for each kind that had something to look at; what stops comes first in each. */
    List<Check> done() {
        return Arrays.stream(CheckKind.values())
                .map(kind -> new Check(kind, examined.getOrDefault(kind, 0), of(kind)))
                .filter(check -> check.examined() > 0 || !check.problems().isEmpty())
                .toList();
    }

    private List<CheckProblem> of(CheckKind kind) {
        return problems.stream()
                .filter(problem -> problem.check() == kind)
                .sorted(Comparator.comparing(problem -> !problem.stops()))
                .toList();
    }
}
