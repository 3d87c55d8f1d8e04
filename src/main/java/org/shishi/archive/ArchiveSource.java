package org.shishi.archive;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the projects, documents and files that belong into a package; what stands in a file is read when it is its turn. */
@Component
class ArchiveSource {

    /** To which project and year each kind of file belongs; a kind that is not here is in no archive, and a test fails. */
    static final String HELD = """
            (select 'project' as kind, id as record_id, id as project_id, plan_year from project
            union all select 'milestone', id, id, plan_year from project
            union all select 'handover', h.id, p.id, p.plan_year from project_handover h join project p on p.id = h.project_id
            union all select 'report', r.id, p.id, p.plan_year from progress_report r join project p on p.id = r.project_id
            union all select k.kind, f.id, p.id, p.plan_year from finding f join project p on p.id = f.project_id
                cross join (values ('finding'), ('rectification')) k (kind) where not register_taken_back(f.import_id)
            union all select 'notice', n.id, p.id, coalesce(p.plan_year, n.plan_year)
                from notice n left join project p on p.id = n.project_id
            union all select 'look-back', a.id, p.id, p.plan_year from look_back_answer a
                join look_back_project s on s.id = a.subject_id join project p on p.id = s.project_id
            union all select 'veto', s.id, v.project_id, v.plan_year from veto_step s join veto v on v.id = s.veto_id
            union all select 'superior-notice', id, null, plan_year from superior_notice
            union all select 'superior-answer', a.id, null, n.plan_year from superior_notice_answer a
                join superior_notice n on n.id = a.notice_id
            union all select 'evaluation-point', id, null, plan_year from evaluation_manual
            union all select 'evaluation-objection', o.id, null, e.plan_year from evaluation_objection o
                join evaluation_score s on s.id = o.score_id join evaluation e on e.id = s.evaluation_id) held""";

    private final JdbcClient jdbc;
    private final JdbcTemplate one;

    ArchiveSource(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.one = new JdbcTemplate(database);
    }

    /** A project, as the start page lists it. */
    record Project(long id, String code, String title, String unit, String stage) {}

    /** A file that hangs on a record; {@code code} is that of its project. */
    record Attached(
            long id, @Nullable Long projectId, @Nullable String code, String filename, long size) {}

    /** A file of an issued document. */
    record Paper(long documentId, String kind, String filename, long size) {}

    List<Project> projects(int year) {
        return jdbc.sql("""
                        select p.id, p.code, p.title, u.name as unit, p.stage from project_now p join unit u on u.id = p.lead_unit_id
                        where p.plan_year = ? order by p.code""").param(year).query(Project.class).list();
    }

    /** @param year none: of all years, with those that were taken away */
    List<Attached> files(@Nullable Integer year) {
        var sql = year == null
                ? "select id, null::bigint as project_id, null as code, filename, size from attachment order by id"
                : "select a.id, held.project_id, p.code, a.filename, a.size from attachment a join " + HELD
                        + " on held.kind = a.kind and held.record_id = a.record_id left join project p on p.id = held.project_id"
                        + " where held.plan_year = :year and a.removed_at is null order by a.id";
        return jdbc.sql(sql)
                .params(year == null ? Map.of() : Map.of("year", year))
                .query(Attached.class)
                .list();
    }

    List<Paper> papers(@Nullable Integer year) {
        return jdbc.sql("""
                        select f.document_id, f.kind, f.filename, f.size from document_file f join document d on d.id = f.document_id
                        where f.state = 'READY' and d.state = 'ISSUED' and (:all or d.plan_year = :year) order by f.document_id, f.kind""")
                .param("all", year == null)
                .param("year", year == null ? 0 : year)
                .query(Paper.class)
                .list();
    }

    /** Hands the bytes over; one file at a time is in memory. */
    void content(Attached file, Consumer<byte[]> taker) {
        taker.accept(
                bytes("select content from attachment_content where attachment_id = ? and form = 'FILE'", file.id()));
    }

    void content(Paper paper, Consumer<byte[]> taker) {
        taker.accept(bytes(
                "select content from document_file where document_id = ? and kind = ?",
                paper.documentId(),
                paper.kind()));
    }

    private byte[] bytes(String sql, Object... values) {
        var found = one.queryForObject(sql, byte[].class, values);
        return found == null ? new byte[0] : found;
    }
}
