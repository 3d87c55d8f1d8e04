package org.shishi.supervision.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.shishi.policy.Actor;
import org.shishi.shared.ShanghaiClock;
import org.shishi.supervision.register.RegisterImport.Undone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which registers were taken back; what they brought then is as if it had not been. */
@Repository
class RegisterUndos {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterUndos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long register, Actor actor, String reason) {
        jdbc.sql(
                        "insert into supervision_import_undo (import_id, account_id, actor, reason, recorded_at) values (?, ?, ?, ?, ?)")
                .params(register, Objects.requireNonNull(actor.id()), actor.name(), reason, OffsetDateTime.now(clock))
                .update();
    }

    Optional<Undone> of(long register) {
        return jdbc.sql("select actor, reason, recorded_at from supervision_import_undo where import_id = ?")
                .param(register)
                .query((rs, n) -> new Undone(
                        rs.getString("actor"),
                        Objects.requireNonNull(
                                ShanghaiClock.onTheWall(rs.getObject("recorded_at", OffsetDateTime.class))),
                        rs.getString("reason")))
                .optional();
    }
}
