package org.shishi.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AuditView;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The part of the trail that tells of a year: its projects and what belongs to them, its settings, and the units. */
@Component
class ArchivedTrail {

    static final String FILE = "trail.jsonl";

    private static final int AT_ONCE = 1000;
    /** Also of findings whose register was taken back (register_taken_back): that they were there is what the trail tells. */
    private static final String OF_THE_YEAR = """
            with code as materialized (select code, id from project where plan_year = :year),
            said as materialized (
                select 'project:' || code as subject from code
                union select 'adjustment:' || d.id from adjustment d join code on code.id = d.project_id
                union select 'finding:' || f.id from finding f join code on code.id = f.project_id
                union select 'notice:' || n.id from notice n left join code on code.id = n.project_id
                    where n.plan_year = :year or code.id is not null
                union select 'inspection:' || id from inspection where plan_year = :year
                union select 'instruction:' || i.id from instruction i join code on code.id = i.project_id
                union select 'look-back:' || s.look_back_id || '/' || s.number from look_back_project s join code on code.id = s.project_id
                union select 'vote:' || id from vote where plan_year = :year
                union select 'assessment:' || id from assessment where plan_year = :year
                union select 'document:' || id from document where plan_year = :year
                union select 'evaluation:' || id from evaluation where plan_year = :year
                union select 'evaluation-rules:' || id from evaluation_rules where plan_year = :year
                union select 'evaluation-point:' || id from evaluation_manual where plan_year = :year
                union select 'evaluation-objection:' || o.id from evaluation_objection o join evaluation_score s on s.id = o.score_id
                    join evaluation e on e.id = s.evaluation_id where e.plan_year = :year
                union select 'superior-notice:' || id from superior_notice where plan_year = :year
                union select 'proposal:' || o.id from proposal o join collection_window w on w.id = o.window_id where w.plan_year = :year
                union select 'reserve-item:' || id from reserve_item where plan_year = :year
                union select unnest(array['units', 'periods:' || :year, 'evaluation-points:' || :year, 'light-rule:' || :year,
                    'archive:' || :year]))
            select e.*, s.first_id as seal_first, s.id as seal_last, s.seal from audit_entry e
            left join lateral (select * from audit_seal l where l.id >= e.id order by l.id limit 1) s on s.first_id <= e.id
            where e.subject in (select subject from said) or e.subject like 'unit:%'
                or (e.subject like 'report:%' and split_part(substr(e.subject, 8), '/', 1) in (select code from code))
                or e.detail ~ ('"(planYear|year)":' || :year || '[,}]')
            order by e.id""";

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    ArchivedTrail(DataSource database, JsonMapper json) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(template);
        this.json = json;
    }

    /** A line of the file: the row with the hash that covers it, and the seal of the rows that were written with it. */
    record Line(
            long id,
            OffsetDateTime at,
            @Nullable Long actorId,
            String actor,
            String action,
            String subject,
            String detail,
            String address,
            @Nullable String requestKey,
            String previousHash,
            String hash,
            @Nullable Long sealFirst,
            @Nullable Long sealLast,
            @Nullable String seal) {

        /** Whether the row is the one that was hashed. */
        boolean fits() {
            var there = Objects.requireNonNull(ShanghaiClock.onTheWall(at));
            return new AuditView(
                            id, there, actorId, actor, action, subject, detail, address, requestKey, previousHash, hash)
                    .fits();
        }
    }

    /** Which rows have left the trail before, and the signed file that holds them. */
    List<String> left() {
        return jdbc.query(
                "select first_id, last_id, file from audit_archive order by first_id",
                (row, n) -> "audit_entry " + row.getLong(1) + "-" + row.getLong(2) + ": " + row.getString(3));
    }

    void write(int year, OutputStream out) {
        jdbc.query(OF_THE_YEAR, Map.of("year", year), rows -> {
            var line = new Line(
                    rows.getLong("id"),
                    Objects.requireNonNull(ShanghaiClock.onTheWall(rows.getObject("at", OffsetDateTime.class))),
                    rows.getObject("actor_id", Long.class),
                    rows.getString("actor"),
                    rows.getString("action"),
                    rows.getString("subject"),
                    rows.getString("detail"),
                    rows.getString("address"),
                    rows.getString("request_key"),
                    rows.getString("previous_hash"),
                    rows.getString("hash"),
                    rows.getObject("seal_first", Long.class),
                    rows.getObject("seal_last", Long.class),
                    rows.getString("seal"));
            try {
                out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
