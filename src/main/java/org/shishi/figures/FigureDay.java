package org.shishi.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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

    /** How many of the total there are of each kind, told apart by some words more; from the sums of the day where these know them. */
    String kinds(List<MatrixAxis> words) {
        var columns = words.stream().map(axis -> ", " + axis.column()).collect(Collectors.joining());
        var names = words.stream().map(axis -> ", " + axis.name()).collect(Collectors.joining());
        if (scope.everything() && words.stream().allMatch(MatrixAxis::summed)) {
            return "select level, aspect_id, lead_unit_id, number" + columns
                    + " from project_counts(:year, :asOf) where standing is not null";
        }
        return "select level, aspect_id, lead_unit_id" + names
                + ", count(*) as number from (select level, aspect_id, lead_unit_id"
                + columns + " from (" + rows() + ") seen where standing is not null offset 0) l"
                + " group by level, aspect_id, lead_unit_id" + names;
    }

    /** The rows of the ledger of the day with all that is known of them, whether or not they count. */
    String rows() {
        return "select * from project_as_of(:asOf) l where l.plan_year = :year and " + visible();
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
