package org.shishi.project.ledger;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.springframework.stereotype.Repository;

/**
 * Tells a project's history, the newest record first: for each record, what was known before it and after it of the days
 * that it speaks of.
 */
@Repository
public class Timeline {

    private final EntityManager entities;
    private final Ledger ledger;
    private final NameLookups lookups;

    Timeline(EntityManager entities, Ledger ledger, NameLookups lookups) {
        this.entities = entities;
        this.ledger = ledger;
        this.lookups = lookups;
    }

    public List<TimelineEntry> of(ProjectFacts project) {
        var facts = new AllFacts(project.project());
        var numbers = new TreeSet<Long>(Comparator.reverseOrder());
        facts.all().forEach(fact -> {
            numbers.add(fact.recordId());
            if (fact.withdrawnBy() != null) {
                numbers.add(fact.withdrawnBy());
            }
        });
        var records = records(numbers);
        var units = lookups.units();
        var aspects = lookups.aspects();
        var entries = new ArrayList<TimelineEntry>();
        for (long number : numbers) {
            var before = facts.before(number);
            var after = facts.before(number + 1);
            var told = new EnumMap<Field, FieldChange>(Field.class);
            var ofRecord = new ArrayDeque<TimelineEntry>();
            for (var day : facts.days(number)) {
                var changes = news(
                        Snapshot.of(before, day, units, aspects, true)
                                .changesTo(Snapshot.of(after, day, units, aspects, true)),
                        told);
                if (!changes.isEmpty()) {
                    ofRecord.addFirst(entry(records.get(number), day, changes));
                }
            }
            entries.addAll(ofRecord);
        }
        return entries;
    }

    /** Of a later day of the same record, only what the earlier day has not told: a sheet says many days at once. */
    private static List<FieldChange> news(List<FieldChange> changes, Map<Field, FieldChange> told) {
        var news = new ArrayList<FieldChange>();
        for (var change : changes) {
            var earlier = told.put(change.field(), change);
            if (earlier == null || !Objects.equals(earlier.from(), change.from())) {
                news.add(change);
            } else if (!Objects.equals(earlier.to(), change.to())) {
                news.add(new FieldChange(change.field(), earlier.to(), change.to()));
            }
        }
        return news;
    }

    /** The number of the newest record that speaks of a project. */
    long newestRecord(Project project) {
        return new AllFacts(project)
                .all()
                .mapToLong(fact -> Math.max(fact.recordId(), Objects.requireNonNullElse(fact.withdrawnBy(), 0L)))
                .max()
                .orElse(0);
    }

    /** The project as it was known when that record was the newest. */
    ProjectFacts asOfRecord(Project project, long record) {
        return new AllFacts(project).before(record + 1);
    }

    private static TimelineEntry entry(LedgerRecord record, LocalDate day, List<FieldChange> changes) {
        return new TimelineEntry(
                record.id(), record.recordedAt(), day, record.actor(), record.command(), record.reason(), changes);
    }

    private Map<Long, LedgerRecord> records(Collection<Long> numbers) {
        return entities.createQuery("select r from LedgerRecord r where r.id in :ids", LedgerRecord.class)
                .setParameter("ids", numbers)
                .getResultStream()
                .collect(Collectors.toMap(LedgerRecord::id, record -> record));
    }

    /** Every fact about one project, those that were withdrawn too. */
    private final class AllFacts {

        private final Project project;
        private final List<StateFact> states;
        private final List<StageFact> stages;
        private final List<ForecastFact> forecasts;
        private final List<ProgressFact> progress;
        private final List<PlanFact> plans;

        AllFacts(Project project) {
            this.project = project;
            this.states = read(StateFact.class);
            this.stages = read(StageFact.class);
            this.forecasts = read(ForecastFact.class);
            this.progress = read(ProgressFact.class);
            this.plans = read(PlanFact.class);
        }

        private <F extends Fact<?>> List<F> read(Class<F> kind) {
            return ledger.facts(kind, List.of(project.id())).getOrDefault(project.id(), List.of());
        }

        Stream<Fact<?>> all() {
            return Stream.of(states, stages, forecasts, progress, plans).flatMap(List::stream);
        }

        /** The days that a record speaks of, in order. */
        Collection<LocalDate> days(long record) {
            return all().filter(fact ->
                            fact.recordId() == record || Long.valueOf(record).equals(fact.withdrawnBy()))
                    .map(Fact::validOn)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The project as it was known before a record. */
        ProjectFacts before(long record) {
            return new ProjectFacts(
                    project,
                    known(states, record),
                    known(stages, record),
                    known(forecasts, record),
                    known(progress, record),
                    known(plans, record));
        }

        private static <F extends Fact<?>> List<F> known(List<F> facts, long record) {
            return facts.stream()
                    .filter(fact ->
                            fact.recordId() < record && (fact.withdrawnBy() == null || fact.withdrawnBy() >= record))
                    .toList();
        }
    }
}
