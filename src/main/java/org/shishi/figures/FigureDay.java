package org.shishi.figures;

import java.time.LocalDate;
import org.shishi.policy.Relation;
import org.shishi.policy.Scope;

/** From where figures are seen: the year, the day, and what the reader may see. */
record FigureDay(int year, LocalDate asOf, Scope scope) {

    /** The rows that count, under names that begin with a prefix, so that two days fit into one statement. */
    String ledger(String prefix) {
        return "select * from figures_ledger(:year, :" + prefix + "AsOf) l where " + visible();
    }

    /** How many there are of each kind, from the sums of the day where all are seen, else from the rows that are. */
    String counted() {
        return scope.everything()
                ? "select * from project_counts(:year, :AsOf)"
                : "select l.level, l.aspect_id, l.lead_unit_id, l.standing, count(*) as number from (" + ledger("")
                        + ") l group by l.level, l.aspect_id, l.lead_unit_id, l.standing";
    }

    /** The same rows as the list of projects shows. */
    private String visible() {
        if (scope.everything()) {
            return "true";
        }
        if (scope.unitId() == null) {
            return "false";
        }
        if (scope.relations().contains(Relation.OWN_UNIT)) {
            return "project_concerns(l.lead_unit_id, l.responsible_unit_ids, " + scope.unitId() + ")";
        }
        return scope.relations().contains(Relation.LEAD_UNIT) ? "l.lead_unit_id = " + scope.unitId() : "false";
    }
}
