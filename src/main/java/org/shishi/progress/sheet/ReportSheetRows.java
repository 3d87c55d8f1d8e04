package org.shishi.progress.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shishi.policy.Actor;
import org.shishi.progress.sheet.ReportImport.Row;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which sheets of reports were taken, what was told of their rows, and what they brought. */
@Repository
class ReportSheetRows {

    private static final int SHOWN = 20;

    private static final String COUNTED = """
            select i.*, jsonb_array_length(jsonb_path_query_array(i.told, '$[*] ? (@.outcome == "NEW")')) as reports
            from progress_import i
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportSheetRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What later reports of a project stand on those of a sheet. */
    record Later(String code, String period) {}

    long insert(String filename, Actor actor, OffsetDateTime now, List<Row> told) {
        return jdbc.sql("insert into progress_import (filename, brought_at, account_id, brought_by, told, records)"
                        + " values (?, ?, ?, ?, cast(? as jsonb), '{}') returning id")
                .params(filename, now, actor.id(), actor.name(), json.writeValueAsString(told))
                .query(Long.class)
                .single();
    }

    void recorded(long id, List<Long> records) {
        jdbc.sql("update progress_import set records = ? where id = ?")
                .params(records.toArray(Long[]::new), id)
                .update();
    }

    /** Those records, with the row held until the end of the transaction. */
    List<Long> held(long id) {
        return jdbc.sql("select records from progress_import where id = ? for update")
                .param(id)
                .query((rs, n) -> Arrays.asList((Long[]) rs.getArray(1).getArray()))
                .single();
    }

    /** The newest, without their rows. */
    List<ReportSheetView> newest() {
        return jdbc.sql(COUNTED + "order by i.brought_at desc, i.id desc limit " + SHOWN)
                .query((rs, n) -> view(rs, List.of()))
                .list();
    }

    Optional<ReportSheetView> byId(long id) {
        return jdbc.sql(COUNTED + "where i.id = ?")
                .param(id)
                .query((rs, n) -> view(rs, json.readValue(rs.getString("told"), new TypeReference<List<Row>>() {})))
                .optional();
    }

    /** The plan years of the projects that its reports tell of. */
    List<Integer> years(long id) {
        return jdbc.sql("select distinct p.plan_year from progress_report f join project p on p.id = f.project_id"
                        + " where f.import_id = ?")
                .param(id)
                .query(Integer.class)
                .list();
    }

    /** Reports of later periods on the same projects that were sent since. */
    List<Later> later(long id) {
        return jdbc.sql("""
                        select distinct p.code, r.code as period, r.first_day
                        from progress_report mine
                        join reporting_period before on before.id = mine.period_id
                        join progress_report f on f.project_id = mine.project_id and f.import_id is distinct from mine.import_id
                            and f.state in ('SUBMITTED', 'CONFIRMED') and (f.edited_at, coalesce(f.import_id, 0)) > (mine.edited_at, mine.import_id)
                        join reporting_period r on r.id = f.period_id and r.first_day > before.first_day
                        join project p on p.id = f.project_id
                        where mine.import_id = ? order by p.code, r.first_day""")
                .param(id)
                .query((rs, n) -> new Later(rs.getString("code"), rs.getString("period")))
                .list();
    }

    /** Projects whose reports of this sheet carry files. */
    List<String> withFiles(long id) {
        return jdbc.sql("""
                        select distinct p.code from progress_report f join project p on p.id = f.project_id
                        join attachment a on a.kind = 'report' and a.record_id = f.id and a.removed_at is null
                        where f.import_id = ? order by p.code""").param(id).query(String.class).list();
    }

    void remove(long id) {
        jdbc.sql("delete from progress_report where import_id = ?").param(id).update();
    }

    private static ReportSheetView view(ResultSet rs, List<Row> rows) throws SQLException {
        return new ReportSheetView(
                rs.getLong("id"),
                rs.getString("filename"),
                Objects.requireNonNull(ShanghaiClock.onTheWall(rs.getObject("brought_at", OffsetDateTime.class))),
                rs.getString("brought_by"),
                rs.getInt("reports"),
                rows,
                null);
    }
}
