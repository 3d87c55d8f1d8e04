package org.shishi.background;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the checks of the night found, for whoever runs the installation. */
@Component
public class CheckOutcomes {

    private final JdbcClient jdbc;
    private final RealTime time;

    CheckOutcomes(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The last outcome takes the place of the one before. */
    @Transactional
    public void keep(String check, long differences, String first) {
        jdbc.sql("""
                        insert into check_outcome (name, checked_at, differences, first) values (:name, :now, :differences, :first)
                        on conflict (name) do update set checked_at = :now, differences = :differences, first = :first""")
                .param("name", check)
                .param("now", time.now())
                .param("differences", differences)
                .param("first", first)
                .update();
    }

    /** None where the check has not run yet. */
    public Optional<CheckOutcome> last(String check) {
        return jdbc.sql("select checked_at, differences, first from check_outcome where name = ?")
                .param(check)
                .query((row, n) ->
                        new CheckOutcome(row.getObject(1, OffsetDateTime.class), row.getLong(2), row.getString(3)))
                .optional();
    }
}
