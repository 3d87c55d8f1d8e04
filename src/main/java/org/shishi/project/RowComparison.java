package org.shishi.project;

import java.util.List;

/** What a row of a sheet would do, or has done, to the ledger. */
public record RowComparison(String code, Outcome outcome, List<FieldChange> changes, List<Finding> findings) {

    static RowComparison taken(String code) {
        var finding = Finding.error(Field.CODE, "project.code.taken", code);
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
