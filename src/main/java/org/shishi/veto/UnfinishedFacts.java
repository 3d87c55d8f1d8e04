package org.shishi.veto;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Projects that were to be finished by the end of their year and were not, without an adjustment that somebody entitled to approved by
 * then, and that was recorded by then: a day that is set once the old one has passed, or is dated back, does not undo that.
 */
@Component
class UnfinishedFacts implements VetoFactSource {

    /** Another deadline that the ledger knows of a day by then, and that was recorded once the year was over. */
    private static final String LATE = """
            l.state = 'DECIDED' and l.old_deadline <= :end and l.new_deadline > :end
            and l.decided_on <= :end and l.recorded_on > :end""";

    /** The stages by name, as the index has them. */
    private static final String UNFINISHED = """
            from project_as_of(:end) p join unit u on u.id = p.lead_unit_id
            where cast(:day as date) > cast(:end as date) and p.plan_year = :year
            and (p.deadline <= :end or p.id = any(array(select l.project_id from adjustment l where\s""" + LATE + """
            )))
            and p.stage in ('NOT_STARTED', 'PREPARING', 'UNDER_WAY', 'SUSPENDED', 'TERMINATED')
            and not exists (select from adjustment a where a.project_id = p.id and a.state = 'DECIDED'
                and greatest(a.decided_on, a.recorded_on) <= :end and (a.kind in ('SUSPEND', 'TERMINATE') or a.new_deadline > :end))
            """;

    private static final String DUE =
            " coalesce((select min(l.old_deadline) from adjustment l where l.project_id = p.id and " + LATE
                    + "), p.deadline) as deadline ";

    private static final String COLUMNS =
            "select p.id, p.code, p.title, p.plan_year, p.lead_unit_id, u.name as unit, " + DUE;

    private static final String UNDECIDED = """
            and (cast(:unit as bigint) is null or p.lead_unit_id = :unit)
            and 'project-' || p.id || '-' || p.lead_unit_id <> all (:decided)""";

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

    /** Those of them that are about one of these projects. */
    List<VetoFact> ofProjects(Collection<Long> projects, int planYear, LocalDate day) {
        return projects.isEmpty()
                ? List.of()
                : unfinished(COLUMNS, " and p.id = any(:projects)", planYear, day)
                        .param("projects", projects.toArray(new Long[0]))
                        .query((row, n) -> fact(row, settings.endOf(planYear)))
                        .list();
    }

    /** Some of those that are not decided, in the order of their units' names and their own age: the others are not looked at further. */
    List<VetoFact> undecided(Undecided which, long offset, int most) {
        var end = settings.endOf(which.planYear());
        return bound("""
                        select p.id, p.code, p.title, p.plan_year, p.lead_unit_id, k.unit,\s""" + DUE + """
                        from (
                            select p.id, u.name as unit\s""" + UNFINISHED + UNDECIDED + """
                             order by u.name collate "C", p.id limit :most offset :offset) k
                        join project_as_of(:end) p on p.id = k.id order by k.unit collate "C", p.id""", which)
                .param("most", most)
                .param("offset", offset)
                .query((row, n) -> fact(row, end))
                .list();
    }

    long count(Undecided which) {
        return bound("select count(*) " + UNFINISHED + UNDECIDED, which)
                .query(Long.class)
                .single();
    }

    /**
     * What nobody has acted on.
     *
     * @param unit the unit that has to answer for it; none: whichever
     * @param decided the keys of those on which somebody has
     */
    record Undecided(int planYear, LocalDate day, @Nullable Long unit, Collection<String> decided) {}

    private JdbcClient.StatementSpec bound(String statement, Undecided which) {
        return jdbc.sql(statement)
                .param("year", which.planYear())
                .param("end", settings.endOf(which.planYear()))
                .param("day", which.day())
                .param("unit", which.unit(), Types.BIGINT)
                .param("decided", which.decided().toArray(new String[0]));
    }

    private List<VetoFact> facts(String which, int planYear, LocalDate day, @Nullable Long project) {
        var end = settings.endOf(planYear);
        return unfinished(COLUMNS, which, planYear, day)
                .param("project", project)
                .query((row, n) -> fact(row, end))
                .list();
    }

    /** Counted where it is kept: of a large ledger many wait. */
    @Override
    public long count(int planYear, LocalDate day, Set<String> decided) {
        return count(new Undecided(planYear, day, null, decided));
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
