package org.shishi.project.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.springframework.stereotype.Repository;

/**
 * Tells a project's history, the newest record first: for each record, what was known before it and after it of the days
 * that it speaks of.
 */
@Repository
public class Timeline {

    private final HistoryFactRows rows;
    private final NameLookups lookups;

    Timeline(HistoryFactRows rows, NameLookups lookups) {
        this.rows = rows;
        this.lookups = lookups;
    }

    List<TimelineEntry> of(HistoryFacts facts) {
        var numbers = new TreeSet<Long>(Comparator.reverseOrder());
        facts.all().forEach(fact -> {
            numbers.add(fact.recordId());
            if (fact.withdrawnBy() != null) {
                numbers.add(fact.withdrawnBy());
            }
        });
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
                    ofRecord.addFirst(entry(facts.tellings().get(number), day, changes));
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
        return rows.of(project.id(), project.code(), project.planYear())
                .all()
                .mapToLong(fact -> Math.max(fact.recordId(), Objects.requireNonNullElse(fact.withdrawnBy(), 0L)))
                .max()
                .orElse(0);
    }

    /** The project as it was known when that record was the newest. */
    ProjectFacts asOfRecord(Project project, long record) {
        return rows.of(project.id(), project.code(), project.planYear()).before(record + 1);
    }

    private static TimelineEntry entry(HistoryFacts.Telling told, LocalDate day, List<FieldChange> changes) {
        return new TimelineEntry(
                told.record(), told.recordedAt(), day, told.actor(), told.command(), told.reason(), changes);
    }
}
