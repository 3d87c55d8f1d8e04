package org.shishi.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the facts of one kind, by what the records say on a day: nothing of it is written down until somebody acts. */
interface VetoFactSource {

    VetoSource source();

    List<VetoFact> ofYear(int planYear, LocalDate day);

    /** Those of them that are about a project. */
    default List<VetoFact> ofProject(long project, int planYear, LocalDate day) {
        return ofYear(planYear, day).stream()
                .filter(fact -> Long.valueOf(project).equals(fact.projectId()))
                .toList();
    }

    /** Those of them that a record says. */
    default List<VetoFact> ofRecord(long sourceId, int planYear, LocalDate day) {
        return ofYear(planYear, day).stream()
                .filter(fact -> fact.sourceId() == sourceId)
                .toList();
    }

    /** How many there are beside those that these keys name. */
    default long count(int planYear, LocalDate day, Set<String> decided) {
        return ofYear(planYear, day).stream()
                .filter(fact -> !decided.contains(fact.key()))
                .count();
    }

    /** In which plan year a record counts; none where there is no such record. */
    Optional<Integer> yearOf(long sourceId);
}
