package org.shishi.project.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.project.DescriptionRules;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Level;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.springframework.stereotype.Component;

/**
 * Holds the ledger to what was voted. The ledger asks before it writes, whichever door a fact has come through, so that no
 * door can forget it; a sheet asks before, to name the row.
 */
@Component
public class Promises {

    public static final String LOCKED = "project.voted.locked";
    private static final String LEVEL = "project.voted.level";
    private static final String ADOPTED = "project.voted.adopted";

    private final PromiseStore store;

    Promises(PromiseStore store) {
        this.store = store;
    }

    /** Refuses to change what is locked: {@code project.voted.locked}. */
    public void refuseChange(ProjectFacts facts, Description change) {
        var present = facts.description();
        if (Field.voted().stream().allMatch(field -> Objects.equals(present.get(field), change.get(field)))) {
            return;
        }
        var voted = of(List.of(facts)).get(facts.id());
        if (voted != null) {
            DescriptionRules.refuse(locked(facts, voted, present, change));
        }
    }

    /** Which of what a vote locks would become another. */
    public static List<FieldProblem> locked(
            ProjectFacts facts, Promise voted, Description present, Description change) {
        return Field.voted().stream()
                .filter(field -> !Objects.equals(present.get(field), change.get(field)))
                .filter(field -> locks(field, voted, present, change, facts.planYear()))
                .map(field -> locked(facts, field))
                .toList();
    }

    static FieldProblem locked(ProjectFacts facts, Field field) {
        return FieldProblem.error(
                field,
                switch (field) {
                    case LEVEL -> LEVEL;
                    case ADOPTED_ON -> ADOPTED;
                    default -> LOCKED;
                },
                facts.code());
    }

    /**
     * The county may give its projects to another unit; a town's project is that town's. Money binds as far as it is less. Where no
     * day was known, that of the announced vote takes its place.
     */
    private static boolean locks(Field field, Promise voted, Description present, Description change, int planYear) {
        return switch (field) {
            case ADOPTED_ON ->
                !present.adoptedOn().equals(LocalDate.of(planYear, Month.JANUARY, 1))
                        || !change.adoptedOn().equals(voted.votedOn());
            case LEAD_UNIT -> present.level() == Level.TOWNSHIP;
            case INVESTMENT ->
                less(change.budget().investment(), voted.amount())
                        && less(change.budget().investment(), present.budget().investment());
            default -> true;
        };
    }

    private static boolean less(@Nullable BigDecimal amount, @Nullable BigDecimal than) {
        return than != null && (amount == null || amount.compareTo(than) < 0);
    }

    /** Of those that were voted for, what was voted. */
    public Map<Long, Promise> of(Collection<ProjectFacts> projects) {
        return store.of(projects.stream().map(ProjectFacts::id).collect(Collectors.toSet()));
    }

    /** What of the facts told anew breaks what was voted. */
    public static List<FieldProblem> broken(@Nullable Promise promise, ProjectFacts facts) {
        return promise == null ? List.of() : new KeptPromise(promise, facts).broken();
    }

    /**
     * Refuses what was told anew of these projects and changes what a vote locks ({@code project.voted.locked}), lowers what was
     * voted ({@code project.voted.lowered}), or makes less than that count as complete ({@code project.voted.short}).
     */
    void refuseLess(Collection<ProjectFacts> projects) {
        refuse(projects, KeptPromise::broken);
    }

    /** The same of what those entitled to have decided: they may change what a vote locks. */
    void refuseLessThanDecided(ProjectFacts facts) {
        refuse(List.of(facts), KeptPromise::less);
    }

    private void refuse(Collection<ProjectFacts> projects, Function<KeptPromise, List<FieldProblem>> asked) {
        var inQuestion = projects.stream().filter(KeptPromise::inQuestion).toList();
        if (inQuestion.isEmpty()) {
            return;
        }
        var promises = of(inQuestion);
        inQuestion.stream()
                .filter(facts -> promises.containsKey(facts.id()))
                .map(facts -> asked.apply(new KeptPromise(promises.get(facts.id()), facts)))
                .filter(problems -> !problems.isEmpty())
                .findFirst()
                .ifPresent(DescriptionRules::refuse);
    }
}
