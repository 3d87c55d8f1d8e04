package org.shishi.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shishi.audit.AuditRows.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows have left the trail for a file, and which may. */
@Repository
class ArchiveRows {

    private final JdbcClient jdbc;

    ArchiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; none of a database of an earlier release. */
    List<TrailArchive> all() {
        boolean there = jdbc.sql("select to_regclass('audit_archive') is not null")
                .query(Boolean.class)
                .single();
        return there
                ? jdbc.sql("select * from audit_archive order by first_id")
                        .query((row, n) -> new TrailArchive(
                                        row.getLong("first_id"),
                                        row.getLong("last_id"),
                                        row.getLong("row_count"),
                                        row.getObject("from_at", OffsetDateTime.class),
                                        row.getObject("to_at", OffsetDateTime.class),
                                        row.getString("hash_before"),
                                        row.getString("hash_after"),
                                        row.getString("rows_sha256"),
                                        row.getString("file"),
                                        row.getString("seal"))
                                .onTheWall())
                        .list()
                : List.of();
    }

    /** The last of the rows that are older, at most so many: whole transactions, and never the end of the trail. */
    Optional<Long> lastBefore(OffsetDateTime limit, int atMost) {
        return jdbc.sql("""
                        with oldest as (select min(id) as first, max(id) as last from audit_entry),
                        most as (select first, least(first + :most, last,
                            (select min(id) from audit_entry where at >= :limit)) - 1 as last from oldest),
                        cut as (select s.first_id - 1 as last from audit_seal s, most
                            where s.id = (select min(id) from audit_seal where id > most.last) and s.first_id <= most.last)
                        select coalesce((select last from cut), last) as last from most
                        where coalesce((select last from cut), last) >= first""")
                .param("limit", limit)
                .param("most", atMost)
                .query(Long.class)
                .optional();
    }

    /** From the first that is left up to that one. */
    Stream<Sealed> upTo(long last) {
        return jdbc
                .sql(
                        "select e.*, s.first_id, s.seal from audit_entry e left join audit_seal s on s.id = e.id where e.id <= ? order by e.id")
                .param(last)
                .withFetchSize(1000)
                .query(AuditRows::sealed)
                .stream();
    }

    /** Notes that they are in the file, and removes them. */
    void letLeave(TrailArchive archive, OffsetDateTime now) {
        jdbc.sql("select audit_let_leave(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        archive.firstId(),
                        archive.lastId(),
                        archive.from(),
                        archive.to(),
                        archive.hashBefore(),
                        archive.hashAfter(),
                        archive.sha256(),
                        archive.file(),
                        archive.seal(),
                        now)
                .query((row, n) -> n)
                .list();
    }
}
