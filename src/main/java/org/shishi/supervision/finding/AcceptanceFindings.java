package org.shishi.supervision.finding;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which findings are defects of acceptances, for whoever counts the findings that a reader may see. */
@Service
@Transactional(readOnly = true)
public class AcceptanceFindings {

    private final JdbcClient jdbc;

    AcceptanceFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their numbers, of a plan year. */
    public Set<Long> ofYear(int year) {
        return jdbc.sql("""
                        select f.id from finding_of_acceptance a join finding f on f.id = a.finding_id
                        where f.plan_year = ?""").param(year).query(Long.class).set();
    }
}
