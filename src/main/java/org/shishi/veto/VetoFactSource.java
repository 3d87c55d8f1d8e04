package org.shishi.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the facts of one kind, by what the records say on a day: nothing of it is written down until somebody acts. */
interface VetoFactSource {

    VetoSource source();

    List<VetoFact> ofYear(int planYear, LocalDate day);

    /** How many there are beside those that these keys name. */
    default long count(int planYear, LocalDate day, Set<String> decided) {
        return ofYear(planYear, day).stream()
                .filter(fact -> !decided.contains(fact.key()))
                .count();
    }

    /** In which plan year a record counts; none where there is no such record. */
    Optional<Integer> yearOf(long sourceId);
}
