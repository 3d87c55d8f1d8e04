package org.shishi.project.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.shishi.project.Stage;

@Entity
@Table(name = "project_stage")
class StageFact extends Fact<Stage> {

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @SuppressWarnings("NullAway") // for JPA
    protected StageFact() {}

    StageFact(long projectId, LocalDate validOn, long recordId, Stage stage) {
        super(projectId, validOn, recordId);
        this.stage = stage;
    }

    @Override
    Stage value() {
        return stage;
    }
}
