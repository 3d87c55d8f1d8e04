package org.shishi.supervision.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Scope;
import org.shishi.shared.Conditions;
import org.shishi.shared.text.LikePattern;
import org.shishi.supervision.finding.InspectionLookup.HeldInspection;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads inspections, their sites and their counts. */
@Repository
class InspectionRows {

    private static final String COLUMNS = """
            select i.*,
                   array(select b.unit_id from inspection_body b where b.inspection_id = i.id order by b.position) as body_ids,
                   array(select u.name from inspection_body b join unit u on u.id = b.unit_id
                         where b.inspection_id = i.id order by b.position) as bodies,
                   array(select k.unit_id from inspection_feedback k where k.inspection_id = i.id) as inspected,
                   (select count(*) from inspection_site s where s.inspection_id = i.id) as sites,
                   (select count(*) from finding f where f.inspection_id = i.id and not register_taken_back(f.import_id)) as findings
            """;

    private static final String KEPT = " from inspection i where not register_taken_back(i.import_id)";

    private static final String HELD = "i.plan_year = :year and i.held_on <= :day and i.state in ('HELD', 'CONCLUDED')";

    private final JdbcClient jdbc;

    InspectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    InspectionCounts counts(int year, LocalDate day) {
        return jdbc.sql("select count(*) as all_of_them, count(*) filter (where i.kind = 'JOINT') as joint,"
                        + " count(*) filter (where i.kind = 'LOOK_BACK') as look_back" + KEPT + " and " + HELD)
                .param("year", year)
                .param("day", day)
                .query((rs, n) -> new InspectionCounts(rs.getInt(1), rs.getInt(2), rs.getInt(3)))
                .single();
    }

    Page<InspectionView> find(Scope scope, InspectionFilter filter, Pageable page) {
        var order = filter.order().sql(filter.descending()) + ", i.id desc";
        return conditions(scope, filter).page(jdbc, COLUMNS, "from inspection i", order, page, (rs, n) -> view(rs));
    }

    private static Conditions conditions(Scope scope, InspectionFilter filter) {
        return new Conditions()
                .value("year", filter.year())
                .value("day", filter.day())
                .add(HELD + " or i.plan_year = :year and i.state in ('PLANNED', 'CANCELLED')")
                .add(
                        "exists (select from inspection_feedback k where k.inspection_id = i.id and k.unit_id = :own)",
                        "own",
                        scope.onlyUnit())
                .add("not register_taken_back(i.import_id)")
                .add("i.kind = :kind", "kind", filter.kind())
                .add(
                        "written(i.theme || ' ' || i.plan || ' ' || i.conclusion) like :q escape '\\'",
                        "q",
                        LikePattern.pattern(filter.q()));
    }

    Optional<InspectionView> one(long id) {
        return rows(COLUMNS + KEPT + " and i.id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    List<InspectionSiteView> sites(long inspection) {
        return jdbc.sql("""
                        select s.*, p.code, p.title from inspection_site s join project_now p on p.id = s.project_id
                        where s.inspection_id = :id order by s.id""").param("id", inspection).query((rs, n) -> site(rs)).list();
    }

    /** The inspections that looked at a project, held by the day. */
    List<InspectionView> ofProject(String code, LocalDate day) {
        return rows(COLUMNS + KEPT + """
                         and i.held_on <= :day and i.state in ('HELD', 'CONCLUDED') and exists (
                            select from inspection_site s join project_now p on p.id = s.project_id
                            where s.inspection_id = i.id and p.code = :code)
                        order by i.held_on desc, i.id desc""", Map.of("code", code, "day", day));
    }

    /** The inspections on a day, with the places and projects that they looked at. */
    List<HeldInspection> on(LocalDate day) {
        return jdbc.sql("""
                        select i.id, i.theme, array(select s.site || ' ' || p.code || ' ' || p.title
                            from inspection_site s join project_now p on p.id = s.project_id where s.inspection_id = i.id) as places
                        """ + KEPT + " and i.held_on = :day and i.state <> 'CANCELLED' order by i.id")
                .param("day", day)
                .query((rs, n) -> new HeldInspection(rs.getLong("id"), rs.getString("theme"), List.of((String[])
                        rs.getArray("places").getArray())))
                .list();
    }

    /** Inspections of a register that were worked on since, as day and theme. */
    List<String> touched(long register) {
        return jdbc.sql("""
                        select i.held_on || ' ' || i.theme from inspection i where i.import_id = :register and (i.version > 0
                            or exists (select from inspection_site s where s.inspection_id = i.id)
                            or exists (select from inspection_draw d where d.inspection_id = i.id)
                            or exists (select from inspection_feedback k where k.inspection_id = i.id)
                            or exists (select from finding f where f.inspection_id = i.id
                                and f.import_id is distinct from i.import_id and not register_taken_back(f.import_id)))
                        order by i.held_on, i.id""").param("register", register).query(String.class).list();
    }

    private List<InspectionView> rows(String sql, Map<String, ?> values) {
        return jdbc.sql(sql).params(values).query((rs, n) -> view(rs)).list();
    }

    private static InspectionView view(ResultSet rs) throws SQLException {
        return new InspectionView(
                rs.getLong("id"),
                rs.getLong("version"),
                rs.getInt("plan_year"),
                InspectionKind.valueOf(rs.getString("kind")),
                rs.getString("theme"),
                rs.getString("plan"),
                rs.getObject("held_on", LocalDate.class),
                InspectionState.valueOf(rs.getString("state")),
                rs.getString("conclusion"),
                List.of((Long[]) rs.getArray("body_ids").getArray()),
                List.of((String[]) rs.getArray("bodies").getArray()),
                Set.of((Long[]) rs.getArray("inspected").getArray()),
                rs.getInt("sites"),
                rs.getInt("findings"));
    }

    private static InspectionSiteView site(ResultSet rs) throws SQLException {
        @Nullable Long draw = rs.getObject("draw_id", Long.class);
        return new InspectionSiteView(
                rs.getLong("id"),
                rs.getString("code"),
                rs.getString("title"),
                rs.getString("site"),
                draw,
                rs.getString("note"),
                rs.getString("evidence"),
                rs.getObject("seen_on", LocalDate.class),
                rs.getString("seen_by"));
    }
}
