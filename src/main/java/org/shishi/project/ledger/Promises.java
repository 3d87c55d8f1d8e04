package org.shishi.project.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.project.DescriptionRules;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Holds the ledger to what was voted. The ledger asks before it writes, whichever door a fact has come through, so that no
 * door can forget it; a sheet asks before, to name the row.
 */
@Component
public class Promises {

    public static final String LOCKED = "project.voted.locked";

    private final PromiseStore store;

    Promises(PromiseStore store) {
        this.store = store;
    }

    /** Refuses to change what is locked: {@code project.voted.locked}. */
    public void refuseChange(ProjectFacts facts, Description change) {
        var changed = locked(facts.description(), change);
        if (!changed.isEmpty() && !store.voted(Set.of(facts.id())).isEmpty()) {
            throw RuleViolation.at(changed.get(0).apiName(), LOCKED);
        }
    }

    /** Which of what a vote locks would become another. */
    public static List<Field> locked(Description present, Description change) {
        return Field.voted().stream()
                .filter(field -> !Objects.equals(present.get(field), change.get(field)))
                .toList();
    }

    /** Of those that were voted for, what was voted. */
    public Map<Long, Promise> of(Collection<ProjectFacts> projects) {
        return store.of(projects.stream().map(ProjectFacts::id).collect(Collectors.toSet()));
    }

    /** What of the facts told anew breaks what was voted. */
    public static Optional<FieldProblem> broken(@Nullable Promise promise, ProjectFacts facts) {
        return promise == null ? Optional.empty() : new KeptPromise(promise, facts).broken();
    }

    /**
     * Refuses what was told anew of these projects and lowers what was voted ({@code project.voted.lowered}), or makes less than
     * that count as complete ({@code project.voted.short}).
     */
    void refuseLess(Collection<ProjectFacts> projects) {
        var inQuestion = projects.stream().filter(KeptPromise::inQuestion).toList();
        if (inQuestion.isEmpty()) {
            return;
        }
        var promises = of(inQuestion);
        inQuestion.stream()
                .filter(facts -> promises.containsKey(facts.id()))
                .flatMap(facts -> broken(promises.get(facts.id()), facts).stream())
                .findFirst()
                .ifPresent(problem -> DescriptionRules.refuse(List.of(problem)));
    }
}
