package org.shishi.project.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every fact about one project, those that were withdrawn too, and the records that told them. */
record HistoryFacts(
        Project project,
        List<StateFact> states,
        List<StageFact> stages,
        List<ForecastFact> forecasts,
        List<ProgressFact> progress,
        List<PlanFact> plans,
        Map<Long, Telling> tellings) {

    /** Who recorded facts, when, by which command and why. */
    record Telling(long record, OffsetDateTime recordedAt, String actor, LedgerCommand command, String reason) {}

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
