package org.shishi.project.ledger;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.shishi.project.Description;

@Entity
@Table(name = "project_state")
class StateFact extends Fact<Description> {

    @Embedded
    private Description description;

    @SuppressWarnings("NullAway") // for JPA
    protected StateFact() {}

    StateFact(long projectId, LocalDate validOn, long recordId, Description description) {
        super(projectId, validOn, recordId);
        this.description = description;
    }

    @Override
    Description value() {
        return description;
    }
}
