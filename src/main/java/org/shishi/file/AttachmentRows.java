package org.shishi.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of files. */
@Component
class AttachmentRows {

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which files hang on these records, the oldest first, taken away ones too. */
    List<AttachmentView> of(String kind, Collection<Long> records) {
        return jdbc.sql("select * from attachment where kind = :kind and record_id in (:records) order by id")
                .param("kind", kind)
                .param("records", records)
                .query(AttachmentRows::view)
                .list();
    }

    Optional<AttachmentView> find(String address) {
        return jdbc.sql("select * from attachment where address = ?")
                .param(address)
                .query(AttachmentRows::view)
                .optional();
    }

    /** Where the office has asked for evidence among these records. */
    Set<RecordPart> asked(String kind, Collection<Long> records) {
        return jdbc.sql(
                        "select kind, record_id, part from attachment_asked where kind = :kind and record_id in (:records)")
                .param("kind", kind)
                .param("records", records)
                .query(AttachmentRows::held)
                .set();
    }

    void ask(RecordPart held, boolean wanted, Actor actor, OffsetDateTime now) {
        if (wanted) {
            jdbc.sql("""
                            insert into attachment_asked (kind, record_id, part, asked_at, asked_by) values (?, ?, ?, ?, ?)
                            on conflict do nothing""")
                    .params(held.kind(), held.record(), held.part(), now, actor.id())
                    .update();
        } else {
            jdbc.sql("delete from attachment_asked where kind = ? and record_id = ? and part = ?")
                    .params(held.kind(), held.record(), held.part())
                    .update();
        }
    }

    /** Lets one transaction at a time add files, so that each finds all those before it: held until the commit. */
    void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('attachment'))")
                .query((rs, n) -> 1)
                .single();
    }

    long insert(String address, RecordPart held, StoredFile file, Actor actor, OffsetDateTime now) {
        long id = jdbc.sql("""
                        insert into attachment (address, kind, record_id, part, filename, type, size, width, height,
                            original_sha256, likeness, added_at, added_by, added_by_name)
                        values (:address, :kind, :record, :part, :filename, :type, :size, :width, :height,
                            :sha256, :likeness, :at, :by, :name) returning id""")
                .param("address", address)
                .param("kind", held.kind())
                .param("record", held.record())
                .param("part", held.part())
                .param("filename", file.filename())
                .param("type", file.type().name())
                .param("size", file.content().length)
                .param("width", file.width())
                .param("height", file.height())
                .param("sha256", file.originalSha256())
                .param("likeness", file.likeness())
                .param("at", now)
                .param("by", actor.id())
                .param("name", actor.name())
                .query(Long.class)
                .single();
        keep(id, AttachmentForm.FILE, file.content());
        if (file.thumbnail() != null) {
            keep(id, AttachmentForm.THUMBNAIL, file.thumbnail());
        }
        return id;
    }

    private void keep(long id, AttachmentForm form, byte[] content) {
        jdbc.sql("insert into attachment_content (attachment_id, form, content) values (?, ?, ?)")
                .params(id, form.name(), content)
                .update();
    }

    /** Whether the record has this very file already. */
    boolean holds(RecordPart held, String sha256) {
        return jdbc.sql("""
                        select exists (select from attachment where kind = ? and record_id = ? and part = ?
                            and original_sha256 = ? and removed_at is null)""")
                .params(held.kind(), held.record(), held.part(), sha256)
                .query(Boolean.class)
                .single();
    }

    int count(RecordPart held) {
        return jdbc.sql("""
                        select count(*) from attachment
                        where kind = ? and record_id = ? and part = ? and removed_at is null""")
                .params(held.kind(), held.record(), held.part())
                .query(Integer.class)
                .single();
    }

    void remove(String address, Actor actor, OffsetDateTime now, String reason) {
        jdbc.sql("""
                        update attachment set removed_at = ?, removed_by = ?, removed_by_name = ?, removal_reason = ?
                        where address = ?""").params(now, actor.id(), actor.name(), reason, address).update();
    }

    Optional<byte[]> content(String address, AttachmentForm form) {
        return jdbc.sql("""
                        select c.content from attachment_content c join attachment a on a.id = c.attachment_id
                        where a.address = ? and c.form = ?""")
                .params(address, form.name())
                .query((rs, n) -> rs.getBytes(1))
                .optional();
    }

    private static RecordPart held(ResultSet rs, int row) throws SQLException {
        return new RecordPart(rs.getString("kind"), rs.getLong("record_id"), rs.getString("part"));
    }

    static AttachmentView view(ResultSet rs, int row) throws SQLException {
        return new AttachmentView(
                rs.getString("address"),
                held(rs, row),
                rs.getString("filename"),
                FileType.valueOf(rs.getString("type")),
                rs.getLong("size"),
                rs.getObject("width", Integer.class),
                rs.getObject("height", Integer.class),
                wall(rs.getObject("added_at", OffsetDateTime.class)),
                rs.getString("added_by_name"),
                removal(rs),
                List.of());
    }

    private static AttachmentView.@Nullable Removal removal(ResultSet rs) throws SQLException {
        var at = rs.getObject("removed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new AttachmentView.Removal(wall(at), rs.getString("removed_by_name"), rs.getString("removal_reason"));
    }

    static OffsetDateTime wall(OffsetDateTime moment) {
        return Objects.requireNonNull(ShanghaiClock.onTheWall(moment));
    }
}
