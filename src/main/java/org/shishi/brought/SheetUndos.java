package org.shishi.brought;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which sheets were taken back, each once; what they brought then is as if it had not been. */
@Component
public class SheetUndos {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetUndos(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The sheets of one kind, as the database knows it. */
    public Kind of(String kind) {
        return new Kind(kind);
    }

    /** One kind of sheet. */
    public final class Kind {

        private final String name;

        private Kind(String name) {
            this.name = name;
        }

        public Optional<Undone> of(long sheet) {
            return Optional.ofNullable(of(java.util.List.of(sheet)).get(sheet));
        }

        /** Those of these that were taken back. */
        public Map<Long, Undone> of(Collection<Long> sheets) {
            var undone = new HashMap<Long, Undone>();
            jdbc.sql(
                            "select import_id, actor, reason, recorded_at from sheet_undo where kind = ? and import_id = any(?)")
                    .params(name, sheets.toArray(Long[]::new))
                    .query(rs -> {
                        undone.put(
                                rs.getLong("import_id"),
                                new Undone(
                                        rs.getString("actor"),
                                        Objects.requireNonNull(ShanghaiClock.onTheWall(
                                                rs.getObject("recorded_at", OffsetDateTime.class))),
                                        rs.getString("reason")));
                    });
            return undone;
        }

        /** Refuses one without a reason, and one that was taken back before: {@code brought.undo.*}. */
        public void require(long sheet, String reason) {
            if (reason.isBlank()) {
                throw RuleViolation.at("reason", "brought.undo.no-reason");
            }
            of(sheet).ifPresent(before -> {
                throw new RuleViolation("brought.undo.again", before.by());
            });
        }

        /** Asks whoever built on the figures of a sheet whether it may still be taken back. */
        public void ask(TakingBack sheet) {
            events.publishEvent(sheet);
        }

        public void add(long sheet, Actor actor, String reason) {
            jdbc.sql("insert into sheet_undo (kind, import_id, account_id, actor, reason, recorded_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(name, sheet, actor.id(), actor.name(), reason, OffsetDateTime.now(clock))
                    .update();
        }
    }
}
