package org.shishi.project.ledger;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.shishi.project.Progress;

@Entity
@Table(name = "project_progress")
class ProgressFact extends Fact<Progress> {

    @Embedded
    private Progress progress;

    @SuppressWarnings("NullAway") // for JPA
    protected ProgressFact() {}

    ProgressFact(long projectId, LocalDate validOn, long recordId, Progress progress) {
        super(projectId, validOn, recordId);
        this.progress = progress;
    }

    @Override
    Progress value() {
        return progress;
    }
}
