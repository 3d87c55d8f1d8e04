package org.shishi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the trail in the database. Plain SQL, because a row is never changed and its place matters. */
@Repository
class AuditRows {

    private static final int COUNTED_AT_MOST = 10_000;

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where rows were added: the number of the first, and the hash before it. */
    record Place(long first, String hashBefore) {}

    /** Waits for the end of the trail and writes behind it, all at the same moment; the database chains the rows. */
    Place append(
            OffsetDateTime now,
            List<AuditRecord> commands,
            List<String> details,
            String address,
            @Nullable RequestKey key) {
        return jdbc.sql("select * from audit_add(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        now,
                        commands.stream().map(AuditRecord::actorId).toArray(Long[]::new),
                        texts(commands, AuditRecord::actor),
                        texts(commands, AuditRecord::action),
                        texts(commands, AuditRecord::subject),
                        details.toArray(String[]::new),
                        address,
                        key == null ? null : key.hash())
                .query((row, n) -> new Place(row.getLong("first_id"), row.getString("hash_before")))
                .single();
    }

    void seal(long first, long last, String seal) {
        jdbc.sql("insert into audit_seal (id, first_id, seal) values (?, ?, ?)")
                .params(last, first, seal)
                .update();
    }

    void actsFor(long account, long colleague) {
        jdbc.sql("select set_config('shishi.acting', ?, true)")
                .param(account + ":" + colleague)
                .query(String.class)
                .single();
    }

    private static String[] texts(List<AuditRecord> commands, Function<AuditRecord, String> text) {
        return commands.stream().map(text).toArray(String[]::new);
    }

    /** A row, and the seal that ends with it, of the rows since another one. */
    record Sealed(AuditView row, long sealedSince, @Nullable String seal) {}

    Stream<Sealed> inOrder() {
        var seals = jdbc.sql("select to_regclass('audit_seal') is not null")
                        .query(Boolean.class)
                        .single()
                ? "select e.*, s.first_id, s.seal from audit_entry e left join audit_seal s on s.id = e.id order by e.id"
                : "select e.*, null::bigint first_id, null seal from audit_entry e order by e.id"; // of an earlier
        // release
        return jdbc.sql(seals).withFetchSize(1000).query(AuditRows::sealed).stream();
    }

    static Sealed sealed(ResultSet row, int n) throws SQLException {
        return new Sealed(view(row, n), row.getLong("first_id"), row.getString("seal"));
    }

    Optional<String> hash(long id) {
        return jdbc.sql("select hash from audit_entry where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    Optional<Place> end() {
        return jdbc.sql("select id, hash from audit_entry order by id desc limit 1")
                .query((row, n) -> new Place(row.getLong("id"), row.getString("hash")))
                .optional();
    }

    /** Who did it, or for whom it was done. */
    private static void actor(List<String> conditions, Map<String, Object> values, @Nullable String actor) {
        if (actor != null && !actor.isBlank()) {
            conditions.add("(actor = :actor or audit_acting_for(detail) = :actor)");
            values.put("actor", actor.strip());
        }
    }

    /** By its whole name, by what stands behind the colon (a project's code), or where a command speaks of it. */
    private static void subject(List<String> conditions, Map<String, Object> values, @Nullable String subject) {
        if (subject != null && !subject.isBlank()) {
            conditions.add(
                    "(subject = :subject or split_part(subject, ':', 2) = :subject or strpos(detail, :told) > 0)");
            values.put("subject", subject.strip());
            values.put("told", '"' + subject.strip() + '"');
        }
    }

    Page<AuditView> find(AuditFilter filter, Set<String> ofUnit, ZoneId zone, Pageable page) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        actor(conditions, values, filter.actor());
        narrow(conditions, values, "action = :action", "action", filter.action());
        subject(conditions, values, filter.subject());
        if (filter.unitId() != null) {
            narrow(conditions, values, "actor = any(:ofUnit)", "ofUnit", ofUnit.toArray(String[]::new));
        }
        if (filter.field() != null && !filter.field().isBlank()) {
            narrow(
                    conditions,
                    values,
                    "strpos(detail, :field) > 0",
                    "field",
                    '"' + filter.field().strip() + "\":");
        }
        if (filter.from() != null) {
            narrow(
                    conditions,
                    values,
                    "at >= :from",
                    "from",
                    filter.from().atStartOfDay(zone).toOffsetDateTime());
        }
        if (filter.to() != null) {
            narrow(
                    conditions,
                    values,
                    "at < :to",
                    "to",
                    filter.to().plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        List<AuditView> rows = jdbc.sql(
                        "select * from audit_entry" + where + " order by id desc limit :rows offset :skip")
                .params(values)
                .param("rows", page.getPageSize())
                .param("skip", page.getOffset())
                .query(AuditRows::view)
                .list();
        long total = jdbc.sql("select count(*) from (select 1 from audit_entry" + where + " limit " + COUNTED_AT_MOST
                        + ") counted")
                .params(values)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    private static void narrow(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static AuditView view(ResultSet rs, int n) throws SQLException {
        return new AuditView(
                rs.getLong("id"),
                java.util.Objects.requireNonNull(ShanghaiClock.onTheWall(rs.getObject("at", OffsetDateTime.class))),
                rs.getObject("actor_id", Long.class),
                rs.getString("actor"),
                rs.getString("action"),
                rs.getString("subject"),
                rs.getString("detail"),
                rs.getString("address"),
                rs.getString("request_key"),
                rs.getString("previous_hash"),
                rs.getString("hash"));
    }
}
