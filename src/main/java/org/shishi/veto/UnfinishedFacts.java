package org.shishi.veto;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Projects that were to be finished by the end of their year and were not, without an adjustment that somebody entitled to approved. */
@Component
class UnfinishedFacts implements VetoFactSource {

    /** The stages by name, as the index has them. */
    private static final String UNFINISHED = """
            from project_as_of(:end) p join unit u on u.id = p.lead_unit_id
            where cast(:day as date) > cast(:end as date) and p.plan_year = :year and p.deadline <= :end
            and p.stage in ('NOT_STARTED', 'PREPARING', 'UNDER_WAY', 'SUSPENDED', 'TERMINATED')
            and not exists (select from adjustment a where a.project_id = p.id and a.state = 'DECIDED' and a.decided_on <= :day
                and (a.kind in ('SUSPEND', 'TERMINATE') or a.new_deadline > :end))
            """;

    private final JdbcClient jdbc;
    private final VetoSettings settings;

    UnfinishedFacts(JdbcClient jdbc, VetoSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public VetoSource source() {
        return VetoSource.PROJECT;
    }

    @Override
    public List<VetoFact> ofYear(int planYear, LocalDate day) {
        return facts(" order by p.code", planYear, day, null);
    }

    @Override
    public List<VetoFact> ofProject(long project, int planYear, LocalDate day) {
        return facts(" and p.id = :project", planYear, day, project);
    }

    @Override
    public List<VetoFact> ofRecord(long sourceId, int planYear, LocalDate day) {
        return ofProject(sourceId, planYear, day);
    }

    private List<VetoFact> facts(String which, int planYear, LocalDate day, @Nullable Long project) {
        var end = settings.endOf(planYear);
        return unfinished(
                        "select p.id, p.code, p.title, p.plan_year, p.lead_unit_id, u.name as unit, p.deadline ",
                        which,
                        planYear,
                        day)
                .param("project", project)
                .query((row, n) -> fact(row, end))
                .list();
    }

    /** Counted where it is kept: of a large ledger many wait. */
    @Override
    public long count(int planYear, LocalDate day, Set<String> decided) {
        return unfinished(
                        "select count(*) ",
                        " and 'project-' || p.id || '-' || p.lead_unit_id <> all (:decided)",
                        planYear,
                        day)
                .param("decided", decided.toArray(new String[0]))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec unfinished(String select, String end, int planYear, LocalDate day) {
        return jdbc.sql(select + UNFINISHED + end)
                .param("year", planYear)
                .param("end", settings.endOf(planYear))
                .param("day", day);
    }

    private static VetoFact fact(ResultSet row, LocalDate end) throws SQLException {
        var code = row.getString("code");
        return new VetoFact(
                row.getInt("plan_year"),
                row.getLong("lead_unit_id"),
                row.getString("unit"),
                VetoGround.UNFINISHED,
                VetoSource.PROJECT,
                row.getLong("id"),
                row.getLong("id"),
                end,
                List.of(
                        code,
                        row.getString("title"),
                        row.getObject("deadline", LocalDate.class).toString(),
                        end.toString()),
                "/projects/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Integer> yearOf(long sourceId) {
        return jdbc.sql("select plan_year from project where id = ?")
                .param(sourceId)
                .query(Integer.class)
                .optional();
    }
}
