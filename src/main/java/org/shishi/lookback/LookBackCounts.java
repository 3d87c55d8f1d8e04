package org.shishi.lookback;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.shishi.funding.MoneyFormat;

/** What came of looking at some projects. */
public record LookBackCounts(
        int projects,
        int lookedAt,
        int inUse,
        int partly,
        int notInUse,
        int findings,
        int openFindings,
        int reopened,
        BigDecimal unpaid) {

    public static LookBackCounts of(List<LookedAtProject> projects) {
        var signed = projects.stream()
                .map(LookedAtProject::answer)
                .filter(Objects::nonNull)
                .map(AnswerView::found)
                .toList();
        var findings = projects.stream().flatMap(one -> one.findings().stream()).toList();
        return new LookBackCounts(
                projects.size(),
                signed.size(),
                count(signed, one -> one.useFound() == UseFound.IN_USE),
                count(signed, one -> one.useFound() == UseFound.PARTLY),
                count(signed, one -> one.useFound() == UseFound.NOT_IN_USE),
                findings.size(),
                count(findings, LookBackFinding::open),
                count(projects, LookedAtProject::reopened),
                signed.stream()
                        .map(FoundAnswers::unpaid)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static <T> int count(List<T> some, Predicate<T> which) {
        return (int) some.stream().filter(which).count();
    }

    public String unpaidText() {
        return MoneyFormat.plain(unpaid);
    }

    public int waiting() {
        return projects - lookedAt;
    }
}
