package org.shishi.project.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "project_forecast")
class ForecastFact extends Fact<LocalDate> {

    private LocalDate forecast;

    @SuppressWarnings("NullAway") // for JPA
    protected ForecastFact() {}

    ForecastFact(long projectId, LocalDate validOn, long recordId, LocalDate forecast) {
        super(projectId, validOn, recordId);
        this.forecast = forecast;
    }

    @Override
    LocalDate value() {
        return forecast;
    }
}
