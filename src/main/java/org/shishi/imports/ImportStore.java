package org.shishi.imports;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.sheet.ledger.RowKind;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what belongs to an import beside its own row: the file, the rows. */
@Component
class ImportStore {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** What is kept of a row in one piece. */
    record Detail(String text, Map<String, Object> values, List<ImportRow.Change> changes, List<Note> notes) {}

    void keepFile(long id, OffsetDateTime now, byte[] content) {
        jdbc.sql("insert into ledger_import_file (import_id, uploaded_at, content) values (?, ?, ?)")
                .params(id, now, content)
                .update();
    }

    /** So that nobody else works on it until the transaction is over; false where somebody does. */
    boolean lock(long id) {
        return jdbc.sql("select true from ledger_import where id = ? for update skip locked")
                .param(id)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    Optional<byte[]> file(long id) {
        return jdbc.sql("select content from ledger_import_file where import_id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    boolean hasFile(long id) {
        return jdbc.sql("select exists (select from ledger_import_file where import_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void forgetFiles(OffsetDateTime before) {
        jdbc.sql("delete from ledger_import_file where uploaded_at < ?")
                .param(before)
                .update();
    }

    void keepRows(long id, List<ImportRow> rows) {
        jdbc.sql("delete from ledger_import_row where import_id = ?").param(id).update();
        var parts = new HashMap<Integer, Integer>();
        batches.batchUpdate("""
                insert into ledger_import_row (import_id, number, kind, outcome, code, title, detail, part)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows, AT_ONCE, (statement, row) -> {
            statement.setLong(1, id);
            statement.setInt(2, row.number());
            statement.setString(3, row.kind().name());
            var outcome = row.outcome();
            statement.setString(4, outcome == null ? null : outcome.name());
            statement.setString(5, row.code());
            statement.setString(6, row.title());
            statement.setString(
                    7, json.writeValueAsString(new Detail(row.text(), row.values(), row.changes(), row.notes())));
            statement.setInt(8, parts.merge(row.number(), 1, Integer::sum) - 1);
        });
    }

    private static final String TO_LOOK_AT_FIRST =
            "array_position(array['ERROR', 'CHANGED', 'NEW', 'UNCHANGED'], outcome), ";

    /** Those with one outcome, or with any: what is refused or changes first, what stays as it is last; then in the sheet's order. */
    Page<ImportRow> rows(long id, @Nullable Outcome outcome, Pageable page) {
        var where = " from ledger_import_row where import_id = :id"
                + (outcome == null ? " and outcome is not null" : " and outcome = :outcome");
        var values = new HashMap<String, Object>(Map.of("id", id));
        if (outcome != null) {
            values.put("outcome", outcome.name());
        }
        long count = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows("select *" + where, TO_LOOK_AT_FIRST, values, page), page, count);
    }

    /** The rows that are no projects. */
    List<ImportRow> others(long id) {
        return rows(
                "select * from ledger_import_row where import_id = :id and outcome is null",
                "",
                Map.of("id", id),
                Pageable.unpaged());
    }

    private List<ImportRow> rows(String sql, String order, Map<String, Object> values, Pageable page) {
        var limits = page.isPaged() ? " limit " + page.getPageSize() + " offset " + page.getOffset() : "";
        return jdbc.sql(sql + " order by " + order + "number, part" + limits)
                .params(values)
                .query((row, n) -> {
                    var detail = json.readValue(row.getString("detail"), Detail.class);
                    var outcome = row.getString("outcome");
                    return new ImportRow(
                            row.getInt("number"),
                            RowKind.valueOf(row.getString("kind")),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            row.getString("code"),
                            row.getString("title"),
                            detail.text(),
                            detail.values(),
                            detail.changes(),
                            detail.notes());
                })
                .list();
    }
}
