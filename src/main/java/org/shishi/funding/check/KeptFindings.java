package org.shishi.funding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.project.span.BesideSpans;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts and pages what is kept of the checks from when to when, so that no project is judged that has no finding. */
@Repository
class KeptFindings implements BesideSpans {

    private static final int AT_ONCE = 2000;

    /** An explanation holds as long as the difference is the same. */
    private static final String OF_DAY = """
             from funding_finding f
             left join (
                 select distinct on (a.project_id, a.kind) a.project_id, a.kind, a.amount
                 from funding_acknowledgement a order by a.project_id, a.kind, a.id desc) said
               on said.project_id = f.project_id and said.kind = f.kind and said.amount = f.amount
             where f.plan_year = :year and f.from_day <= :asOf and f.to_day > :asOf
            """;

    private static final String VISIBLE =
            " and exists (select from project_as_of(:asOf) p where p.id = f.project_id and %s)";

    private static final String KEYS = "select f.project_id, f.kind" + OF_DAY + """
             %s and (cast(:kind as text) is null or f.kind = :kind)
             order by said.kind is not null, array_position(cast(:kinds as text[]), f.kind),
                      (select p.code from project p where p.id = f.project_id)
             limit :size offset :offset""";

    private static final String BLOCK = "select id from project where id > ? order by id limit " + AT_ONCE;

    private static final String DIFFERING = """
            with block as materialized (%s),
            given as (select * from funding_findings_of(array(select id from block))),
            kept as (select f.* from funding_finding f where f.project_id in (select id from block))
            select project_id || ' ' || kind || ' from ' || from_day from (table kept except table given) surplus
            union
            select project_id || ' ' || kind || ' from ' || from_day from (table given except table kept) missing
            order by 1""".formatted(BLOCK);

    private final JdbcClient jdbc;

    KeptFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A finding by its project and kind. */
    record Key(long project, FundingCheck kind) {}

    /** Of each kind that is found, in the order of the kinds. */
    List<CheckCount> counts(int year, LocalDate asOf, String visible) {
        var counts = "select f.kind, count(*) - count(said.kind) as open, count(said.kind) as explained";
        return jdbc.sql(counts + OF_DAY + narrowed(visible)
                        + " group by f.kind order by array_position(cast(:kinds as text[]), f.kind)")
                .param("year", year)
                .param("asOf", asOf)
                .param("kinds", kinds())
                .query((rs, n) -> new CheckCount(
                        FundingCheck.valueOf(rs.getString("kind")), rs.getLong("open"), rs.getLong("explained")))
                .list();
    }

    /** A page of them, the unexplained first, then by kind and code. */
    List<Key> page(int year, LocalDate asOf, String visible, @Nullable FundingCheck kind, Pageable page) {
        return jdbc.sql(KEYS.formatted(narrowed(visible)))
                .param("year", year)
                .param("asOf", asOf)
                .param("kind", kind == null ? null : kind.name())
                .param("kinds", kinds())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((rs, n) -> new Key(rs.getLong("project_id"), FundingCheck.valueOf(rs.getString("kind"))))
                .list();
    }

    private static String narrowed(String visible) {
        return visible.isEmpty() ? "" : VISIBLE.formatted(visible);
    }

    private static String[] kinds() {
        return Arrays.stream(FundingCheck.values()).map(Enum::name).toArray(String[]::new);
    }

    @Override
    public String name() {
        return "funding_finding";
    }

    @Override
    public void fold() {}

    @Override
    public List<String> differences() {
        var found = new ArrayList<String>();
        for (var last = 0L; ; ) {
            found.addAll(jdbc.sql(DIFFERING).param(last).query(String.class).list());
            var ids = jdbc.sql(BLOCK).param(last).query(Long.class).list();
            if (ids.size() < AT_ONCE) {
                return found;
            }
            last = ids.get(ids.size() - 1);
        }
    }

    @Override
    @Transactional
    public long rebuild() {
        return jdbc.sql("select funding_findings_rebuild()").query(Long.class).single();
    }
}
