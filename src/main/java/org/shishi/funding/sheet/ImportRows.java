package org.shishi.funding.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.FileName;
import org.shishi.shared.SentFile;
import org.shishi.shared.ShanghaiClock;
import org.shishi.sheet.LeftOut;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps uploaded sheets of entries until they are applied. */
@Repository
class ImportRows {

    private static final String COLUMNS =
            "select id, filename, owner_id, owner, uploaded_at, as_of, applied_at, applied_by, entries,"
                    + " left_out::text from funding_import ";
    private static final int DAYS_KEPT = 30;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    ImportRows(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Files that nobody has applied for a month go with it. */
    long insert(Actor actor, SentFile sent, LocalDate asOf) {
        jdbc.sql("update funding_import set content = null where applied_at is null and uploaded_at < ?")
                .param(now().minusDays(DAYS_KEPT))
                .update();
        return jdbc.sql("""
                        insert into funding_import (filename, content, owner_id, owner, uploaded_at, as_of, answers)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb) returning id""")
                .params(
                        FileName.plain(sent.name()),
                        sent.content(),
                        actor.id(),
                        actor.name(),
                        now(),
                        asOf,
                        json.writeValueAsString(sent.answers()))
                .query(Long.class)
                .single();
    }

    Optional<FundingImportView> byId(long id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(this::view).optional();
    }

    /** The file with what was said of it. */
    Optional<SentFile> sent(long id) {
        return jdbc.sql(
                        "select filename, content, answers::text from funding_import where id = ? and content is not null")
                .param(id)
                .query((rs, n) -> new SentFile(
                        rs.getString("filename"),
                        rs.getBytes("content"),
                        json.readValue(rs.getString("answers"), new TypeReference<Map<String, String>>() {})))
                .optional();
    }

    /** @param owner whose uploads, or everybody's */
    Page<FundingImportView> find(@Nullable Long owner, Pageable page) {
        var where = owner == null ? "" : "where owner_id = :owner ";
        var rows = jdbc.sql(COLUMNS + where + "order by uploaded_at desc, id desc limit " + page.getPageSize()
                        + " offset " + page.getOffset())
                .param("owner", owner)
                .query(this::view)
                .list();
        var count = jdbc.sql("select count(*) from funding_import " + where)
                .param("owner", owner)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, count);
    }

    /** Lets nobody else take it back meanwhile. */
    void hold(long id) {
        jdbc.sql("select id from funding_import where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** False where somebody else has applied it meanwhile. */
    boolean apply(long id, Actor actor, int entries, List<LeftOut> left) {
        return jdbc.sql("""
                        update funding_import set applied_at = ?, applied_by = ?, entries = ?, left_out = ?::jsonb, content = null
                        where id = ? and applied_at is null""")
                        .params(now(), actor.name(), entries, json.writeValueAsString(left), id)
                        .update()
                == 1;
    }

    /** False where its entries are booked. */
    boolean discard(long id) {
        return jdbc.sql("delete from funding_import where id = ? and applied_at is null")
                        .param(id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private FundingImportView view(ResultSet rs, int n) throws SQLException {
        return new FundingImportView(
                rs.getLong("id"),
                rs.getString("filename"),
                rs.getObject("owner_id", Long.class),
                rs.getString("owner"),
                Objects.requireNonNull(ShanghaiClock.onTheWall(rs.getObject("uploaded_at", OffsetDateTime.class))),
                rs.getObject("as_of", LocalDate.class),
                ShanghaiClock.onTheWall(rs.getObject("applied_at", OffsetDateTime.class)),
                rs.getString("applied_by"),
                rs.getInt("entries"),
                json.readValue(rs.getString("left_out"), new TypeReference<List<LeftOut>>() {}),
                null);
    }
}
