package org.shishi.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds the ledger to what was voted: nobody edits a voted target away, or reports less than it as complete. */
@Component
class Promises {

    private static final BigDecimal COMPLETE = new BigDecimal(100);

    private final ObjectProvider<VotedPromise> promises;

    Promises(ObjectProvider<VotedPromise> promises) {
        this.promises = promises;
    }

    /** Refuses to change what is locked: {@code project.voted.locked}. */
    void refuseChange(Project project, Description change) {
        var present = project.description();
        if (!voted(project)) {
            return;
        }
        refuse("target", !present.target().equals(change.target()));
        refuse("content", !present.content().equals(change.content()));
        refuse("deadline", !present.deadline().equals(change.deadline()));
    }

    /** Refuses 100 % while an indicator is below what was voted, with both numbers: {@code project.voted.short}. */
    void refuseComplete(Dossier dossier, @Nullable BigDecimal percent, java.time.LocalDate on) {
        if (percent == null || percent.compareTo(COMPLETE) < 0 || !voted(dossier.project())) {
            return;
        }
        for (var indicator : dossier.planOn(on).indicators()) {
            var missing = indicator.missing();
            if (missing != null) {
                throw RuleViolation.at(
                        "percent",
                        "project.voted.short",
                        indicator.name(),
                        plain(indicator.value()),
                        plain(indicator.result()),
                        plain(missing));
            }
        }
    }

    private boolean voted(Project project) {
        return promises.stream().anyMatch(promise -> promise.voted(project.id()));
    }

    private static void refuse(String field, boolean changed) {
        if (changed) {
            throw RuleViolation.at(field, "project.voted.locked");
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
