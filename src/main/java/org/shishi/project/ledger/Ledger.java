package org.shishi.project.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Description;
import org.shishi.project.DescriptionRules;
import org.shishi.project.promise.Promise;
import org.shishi.project.span.Spans;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.text.WrittenCodes;
import org.springframework.stereotype.Repository;

/** Reads projects with all their facts, a number of statements that does not grow with them, and records new facts. */
@Repository
public class Ledger {

    private static final String FACTS = "select f from %s f where f.projectId in :ids and f.withdrawnBy is null";

    private final EntityManager entities;
    private final Spans spans;
    private final Promises promises;
    private final RecordedStages recorded;
    private final Clock clock;

    Ledger(EntityManager entities, Spans spans, Promises promises, RecordedStages recorded, Clock clock) {
        this.entities = entities;
        this.spans = spans;
        this.promises = promises;
        this.recorded = recorded;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One project; whoever asks for one that is not there is told what a stranger is told. */
    public ProjectFacts get(String code, Action action) {
        return find(List.of(code)).computeIfAbsent(code, missing -> {
            throw new Denied(Verdict.HIDDEN, action, "project:" + missing);
        });
    }

    /** The projects that have these codes, at most a thousand, each under its code as it was written. */
    public Map<String, ProjectFacts> find(Collection<String> codes) {
        var projects = entities.createQuery("select p from Project p where p.code in :codes", Project.class)
                .setParameter("codes", WrittenCodes.forms(codes))
                .getResultList();
        return WrittenCodes.asWritten(codes, withFacts(projects));
    }

    Map<String, ProjectFacts> findById(Collection<Long> ids) {
        var projects = entities.createQuery("select p from Project p where p.id in :ids", Project.class)
                .setParameter("ids", ids)
                .getResultList();
        return withFacts(projects);
    }

    private Map<String, ProjectFacts> withFacts(List<Project> projects) {
        var ids = projects.stream().map(Project::id).toList();
        var states = held(StateFact.class, ids);
        var stages = held(StageFact.class, ids);
        var forecasts = held(ForecastFact.class, ids);
        var progress = held(ProgressFact.class, ids);
        var plans = held(PlanFact.class, ids);
        var withFacts = new LinkedHashMap<String, ProjectFacts>();
        for (var project : projects) {
            long id = project.id();
            withFacts.put(
                    project.code(),
                    new ProjectFacts(
                            project,
                            states.getOrDefault(id, List.of()),
                            stages.getOrDefault(id, List.of()),
                            forecasts.getOrDefault(id, List.of()),
                            progress.getOrDefault(id, List.of()),
                            plans.getOrDefault(id, List.of())));
        }
        return withFacts;
    }

    private <F extends Fact<?>> Map<Long, List<F>> held(Class<F> kind, Collection<Long> projects) {
        return entities.createQuery(FACTS.formatted(kind.getSimpleName()), kind)
                .setParameter("ids", projects)
                .getResultStream()
                .collect(Collectors.groupingBy(Fact::projectId));
    }

    public Recording record(Actor actor, LedgerCommand command, String reason) {
        return record(actor, command, reason, null);
    }

    public Recording record(Actor actor, LedgerCommand command, String reason, @Nullable Long batch) {
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var entry = new LedgerRecord(now, actor, command, reason, batch);
        entities.persist(entry);
        return new Recording(entry.id(), entities::persist);
    }

    /** Enters a new project. */
    public ProjectFacts enter(String code, int year, Description description, LocalDate known, Recording recording) {
        var project = new Project(code, year, description, recording.id());
        entities.persist(project);
        return ProjectFacts.begin(project, known, recording);
    }

    /** Gives the project a new version whatever changes: facts beside its row, too, must not be overwritten unseen. */
    public void hold(ProjectFacts facts) {
        entities.lock(facts.project(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Does the same for many at once, before they are read. */
    public void hold(Collection<String> codes) {
        entities.createNativeQuery("update project set version = version + 1 where code in (:codes)")
                .setParameter("codes", codes)
                .executeUpdate();
    }

    /** Writes what is pending, so that what the database refuses is refused here; refuses less than was voted. */
    public void write(ProjectFacts facts) {
        recorded.refuse(List.of(facts));
        writeRecorded(facts);
    }

    /** The same of a stage that somebody enters by hand, who tells a completion with its evidence. */
    public void writeByHand(ProjectFacts facts) {
        recorded.refuse(List.of(facts));
        promises.refuseLess(List.of(facts));
        recorded.refuseByHand(facts);
        writePending();
    }

    /** The same of what has a record of its own: a use, an acceptance, a closed project opened again. */
    public void writeRecorded(ProjectFacts facts) {
        promises.refuseLess(List.of(facts));
        writePending();
    }

    /** The same of what those entitled to have decided, who may change what a vote locks. */
    public void writeDecided(ProjectFacts facts) {
        promises.refuseLessThanDecided(facts);
        writePending();
    }

    void writePending() {
        entities.flush();
        spans.follow();
    }

    /** Writes what is pending and lets go of these, so that a long sheet does not fill the memory; refuses less than was voted. */
    public void writeAndForget(Collection<ProjectFacts> projects) {
        recorded.refuse(projects);
        promises.refuseLess(projects);
        writePending();
        forget(projects);
    }

    /** Lets go of these, so that a long sheet does not fill the memory. */
    public void forget(Collection<ProjectFacts> projects) {
        for (var facts : projects) {
            entities.detach(facts.project());
            facts.facts().forEach(entities::detach);
        }
    }

    /** Which of these would not be written as their trials have them, and why. */
    public Map<String, RuleViolation> refused(Map<ProjectFacts, ProjectFacts> trials) {
        var inQuestion = trials.entrySet().stream()
                .filter(one -> KeptPromise.inQuestion(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, Promise> voted = inQuestion.isEmpty() ? Map.of() : promises.of(inQuestion);
        var refused = new HashMap<String, RuleViolation>();
        trials.forEach((facts, trial) -> {
            try {
                recorded.refuse(List.of(trial));
                DescriptionRules.refuse(Promises.broken(voted.get(facts.id()), trial));
            } catch (RuleViolation broken) {
                refused.put(facts.code(), broken);
            }
        });
        return refused;
    }
}
