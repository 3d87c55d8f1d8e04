package org.shishi.document.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.background.WorkEnding;
import org.shishi.background.WorkProgress;
import org.shishi.document.DocumentView;
import org.shishi.shared.Sha256;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files of documents, one of each kind: what is made anew takes the place of the one before. */
@Repository
class DocumentFileStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentFileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of a file without its content. */
    record Entry(
            long documentId,
            DocumentFileKind kind,
            DocumentFileState state,
            long ofVersion,
            String filename,
            int size,
            @Nullable String sha256,
            String askedBy,
            @Nullable OffsetDateTime builtAt,
            @Nullable WorkEnding ending) {

        static Entry of(ResultSet rs, int n) throws SQLException {
            return new Entry(
                    rs.getLong("document_id"),
                    DocumentFileKind.valueOf(rs.getString("kind")),
                    DocumentFileState.valueOf(rs.getString("state")),
                    rs.getLong("of_version"),
                    rs.getString("filename"),
                    rs.getInt("size"),
                    rs.getString("sha256"),
                    rs.getString("asked_by"),
                    ShanghaiClock.onTheWall(rs.getObject("built_at", OffsetDateTime.class)),
                    ending(rs.getString("ending")));
        }

        private static @Nullable WorkEnding ending(@Nullable String word) {
            return word == null ? null : WorkEnding.valueOf(word);
        }

        DocumentFileView view(DocumentView document, @Nullable WorkProgress progress) {
            return new DocumentFileView(
                    kind,
                    state,
                    filename,
                    size,
                    sha256,
                    askedBy,
                    builtAt,
                    ofVersion != document.version(),
                    state == DocumentFileState.FAILED ? ending : null,
                    progress);
        }
    }

    Map<Long, List<Entry>> of(Collection<Long> documentIds) {
        return documentIds.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                                select document_id, kind, state, of_version, filename, size, sha256, asked_by, built_at, ending
                                from document_file where document_id in (:ids) order by document_id, kind desc""").param("ids", documentIds).query(Entry::of).list().stream()
                        .collect(Collectors.groupingBy(Entry::documentId));
    }

    /**
     * Says that it is being made, unless somebody makes it already of the same version; two who ask at once begin it once.
     *
     * @param abandoned whether whoever makes it was not heard of for a while
     */
    boolean begin(long documentId, DocumentFileKind kind, long version, String askedBy, boolean abandoned) {
        return jdbc.sql("""
                        insert into document_file as f (document_id, kind, state, of_version, asked_by, asked_at)
                        values (:document, :kind, 'BUILDING', :version, :by, :now)
                        on conflict (document_id, kind) do update
                        set state = 'BUILDING', of_version = :version, asked_by = :by, asked_at = :now, ending = null
                        where f.state <> 'BUILDING' or f.of_version <> :version or :abandoned""")
                        .param("document", documentId)
                        .param("kind", kind.name())
                        .param("version", version)
                        .param("by", askedBy)
                        .param("now", now())
                        .param("abandoned", abandoned)
                        .update()
                > 0;
    }

    /** Unless a later version is asked for already. */
    @Transactional
    public void keep(long documentId, DocumentFileKind kind, long version, BuiltFile file) {
        jdbc.sql("""
                        update document_file set state = 'READY', of_version = :version, filename = :filename,
                               content = :content, size = :size, sha256 = :sha256, built_at = :now
                        where document_id = :document and kind = :kind and of_version <= :version""")
                .param("version", version)
                .param("filename", file.filename())
                .param("content", file.content())
                .param("size", file.content().length)
                .param("sha256", Sha256.hex(file.content()))
                .param("now", now())
                .param("document", documentId)
                .param("kind", kind.name())
                .update();
    }

    @Transactional
    public void failed(long documentId, DocumentFileKind kind, long version, WorkEnding why) {
        jdbc.sql(
                        "update document_file set state = 'FAILED', ending = ? where document_id = ? and kind = ? and of_version = ?")
                .params(why.name(), documentId, kind.name(), version)
                .update();
    }

    Optional<byte[]> content(long documentId, DocumentFileKind kind) {
        return jdbc.sql("""
                        select content from document_file where document_id = ? and kind = ? and state = 'READY'""")
                .params(documentId, kind.name())
                .query((rs, n) -> rs.getBytes(1))
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
