package org.shishi.project.entry;

import java.util.List;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.shishi.project.FieldProblem;

/** What a row of a sheet would do, or has done, to the ledger. */
public record RowComparison(String code, Outcome outcome, List<FieldChange> changes, List<FieldProblem> findings) {

    public static RowComparison taken(String code) {
        var finding = FieldProblem.error(Field.CODE, "project.code.taken", code);
        return new RowComparison(code, Outcome.ERROR, List.of(), List.of(finding));
    }

    /** New project, changed one, unchanged one, or kept out by an error. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }
}
