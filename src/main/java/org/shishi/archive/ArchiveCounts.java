package org.shishi.archive;

import java.util.LinkedHashMap;
import java.util.List;
import org.shishi.archive.ArchiveOverview.Counts;
import org.shishi.archive.ArchiveOverview.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what belongs to a year, and what of it is not finished. */
@Component
class ArchiveCounts {

    private final JdbcClient jdbc;

    ArchiveCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> years() {
        return jdbc.sql("select distinct plan_year from project order by plan_year desc")
                .query(Integer.class)
                .list();
    }

    Counts of(int year) {
        return jdbc.sql("""
                        with paper as (select f.size from document_file f join document d on d.id = f.document_id
                                where d.plan_year = :year and d.state = 'ISSUED' and f.state = 'READY'),
                            held as (select a.size from attachment a join %s on held.kind = a.kind and held.record_id = a.record_id
                                where held.plan_year = :year and a.removed_at is null)
                        select (select count(*) from project where plan_year = :year) as projects,
                            (select count(*) from progress_report r join project p on p.id = r.project_id
                                where p.plan_year = :year) as reports,
                            (select count(*) from funding_entry f join project p on p.id = f.project_id
                                where p.plan_year = :year) as money,
                            (select count(*) from notice where plan_year = :year) as notices,
                            (select count(*) from paper) as documents, (select count(*) from held) as files,
                            (select coalesce(sum(size), 0) from paper) + (select coalesce(sum(size), 0) from held) as bytes""".formatted(ArchiveSource.HELD))
                .param("year", year)
                .query(Counts.class)
                .single();
    }

    /** Only what there is something of. */
    List<Open> open(int year) {
        var found = jdbc.sql("""
                        select (select count(*) from project_now where plan_year = :year
                                and stage not in ('CLOSED', 'TERMINATED')) as projects,
                            (select count(*) from progress_report r join project p on p.id = r.project_id
                                where p.plan_year = :year and r.state = 'SUBMITTED') as reports,
                            (select count(*) from notice where plan_year = :year
                                and state in ('ISSUED', 'SIGNED', 'RETURNED')) as notices,
                            (select count(*) from finding f join project p on p.id = f.project_id
                                where p.plan_year = :year and f.ended_on is null
                                and not register_taken_back(f.import_id)) as findings,
                            (select count(*) from adjustment d join project p on p.id = d.project_id
                                where p.plan_year = :year and d.state in ('REQUESTED', 'REVIEWED', 'GOVERNMENT_ONLY')) as adjustments,
                            (select count(*) from project_closing c join project p on p.id = c.project_id
                                where p.plan_year = :year and c.state = 'REQUESTED') as closings,
                            (select count(*) from document where plan_year = :year and state = 'DRAFT') as drafts,
                            (select count(*) from document d where d.plan_year = :year and d.state = 'ISSUED' and not exists
                                (select 1 from document_file f where f.document_id = d.id and f.state = 'READY')) as papers,
                            (select count(*) from assessment where plan_year = :year
                                and state in ('PREPARING', 'COUNTING')) as assessments""").param("year", year).query().singleRow();
        return new LinkedHashMap<>(found)
                .entrySet().stream()
                        .map(entry -> new Open(entry.getKey(), ((Number) entry.getValue()).longValue()))
                        .filter(open -> open.number() > 0)
                        .toList();
    }
}
