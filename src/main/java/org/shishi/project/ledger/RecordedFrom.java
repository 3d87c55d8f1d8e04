package org.shishi.project.ledger;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Since when use and acceptance are told with a record of their own; what holds since before stays without one. */
@Component
public class RecordedFrom {

    private final JdbcClient jdbc;

    RecordedFrom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public LocalDate day() {
        return jdbc.sql("select recorded_from from project_handover_rule")
                .query(LocalDate.class)
                .single();
    }

    /** Whether what holds since that day has to have a record. */
    public boolean asks(LocalDate since) {
        return !since.isBefore(day());
    }
}
