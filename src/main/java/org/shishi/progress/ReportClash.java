package org.shishi.progress;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Says that somebody else saved the report first. Carries that report and just the fields that differ, so that a page can show
 * both versions beside what was typed; whoever has seen {@link #theirs()} sends its version and overwrites knowingly.
 */
public class ReportClash extends OptimisticLockingFailureException {

    private final transient ReportView theirs;
    private final transient List<FieldClash> fields;

    ReportClash(ReportView theirs, ReportContent yours) {
        super("report " + theirs.id());
        this.theirs = theirs;
        this.fields = FieldClash.between(theirs.content(), yours);
    }

    public ReportView theirs() {
        return theirs;
    }

    /** Empty where both say the same and only the state went on. */
    public List<FieldClash> fields() {
        return fields;
    }
}
