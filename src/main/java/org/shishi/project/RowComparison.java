package org.shishi.project;

import java.util.List;

/** What a row of a sheet would do, or has done, to the ledger. */
public record RowComparison(String code, Outcome outcome, List<FieldChange> changes, List<Finding> findings) {

    /** New project, changed one, unchanged one, or kept out by an error. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }
}
