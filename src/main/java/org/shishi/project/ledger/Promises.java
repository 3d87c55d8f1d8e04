package org.shishi.project.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.shared.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds the ledger to what was voted: nobody edits a voted target away, or reports less than it as complete. */
@Component
public class Promises {

    public static final String LOCKED = "project.voted.locked";
    private static final String SHORT = "project.voted.short";

    private static final BigDecimal COMPLETE = new BigDecimal(100);

    private final ObjectProvider<VotedPromise> promises;

    Promises(ObjectProvider<VotedPromise> promises) {
        this.promises = promises;
    }

    /** Refuses to change what is locked: {@code project.voted.locked}. */
    public void refuseChange(ProjectFacts facts, Description change) {
        var changed = locked(facts.description(), change);
        if (!changed.isEmpty() && !voted(Set.of(facts.id())).isEmpty()) {
            throw RuleViolation.at(changed.get(0).apiName(), LOCKED);
        }
    }

    /** Which of what a vote locks would become another. */
    public static List<Field> locked(Description present, Description change) {
        return Field.voted().stream()
                .filter(field -> !Objects.equals(present.get(field), change.get(field)))
                .toList();
    }

    /** Those of them that were voted for. */
    public Set<Long> voted(Collection<Long> projects) {
        return promises.stream()
                .flatMap(promise -> promise.voted(projects).stream())
                .collect(Collectors.toSet());
    }

    /** Refuses 100 % while an indicator is below what was voted, with both numbers: {@code project.voted.short}. */
    public void refuseComplete(ProjectFacts facts, @Nullable BigDecimal percent, LocalDate on) {
        if (complete(percent) && !voted(Set.of(facts.id())).isEmpty()) {
            lacking(facts, on).ifPresent(numbers -> {
                throw RuleViolation.at("percent", SHORT, numbers);
            });
        }
    }

    /** As {@link #refuseComplete}, of many reports that their projects have taken already; looks once who was voted for. */
    public void refuseComplete(Map<String, ProjectFacts> projects, List<TakeReport> reports) {
        var complete = reports.stream()
                .filter(report -> complete(report.progress().percent()) && projects.containsKey(report.project()))
                .collect(Collectors.groupingBy(report -> Objects.requireNonNull(projects.get(report.project()))));
        var voted = voted(complete.keySet().stream().map(ProjectFacts::id).collect(Collectors.toSet()));
        complete.forEach((facts, said) -> {
            if (voted.contains(facts.id())) {
                said.forEach(report -> lacking(facts, report.on()).ifPresent(numbers -> {
                    throw new RuleViolation(SHORT, numbers);
                }));
            }
        });
    }

    private static boolean complete(@Nullable BigDecimal percent) {
        return percent != null && percent.compareTo(COMPLETE) >= 0;
    }

    private static Optional<Object[]> lacking(ProjectFacts facts, LocalDate on) {
        return facts.planOn(on).indicators().stream()
                .filter(indicator -> indicator.missing() != null)
                .findFirst()
                .map(indicator -> new Object[] {
                    indicator.name(),
                    plain(indicator.value()),
                    plain(indicator.result()),
                    plain(indicator.missing()),
                    facts.code(),
                    facts.descriptionOn(on).title()
                });
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
