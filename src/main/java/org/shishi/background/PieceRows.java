package org.shishi.background;

import java.util.Optional;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The progress of pieces that any node may carry out. A row is there from the order to the end of the work: whoever deletes it has
 * ended the piece, and nobody else can.
 */
@Component
class PieceRows {

    private final JdbcClient jdbc;
    private final RealTime time;

    PieceRows(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One order for a piece. */
    record Piece(String line, String name) {}

    void begin(String subject, Piece piece, int total) {
        jdbc.sql("""
                        insert into background_progress (subject, done, total, beat_at, line, piece)
                        values (:subject, 0, :total, :now, :line, :piece)
                        on conflict (subject) do update
                        set done = 0, total = :total, beat_at = :now, line = :line, piece = :piece, cancelled = false""")
                .param("subject", subject)
                .param("total", total)
                .param("now", time.now())
                .param("line", piece.line())
                .param("piece", piece.name())
                .update();
    }

    /** False where it is to go no further, or is no more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean tell(String subject, String piece, int done, int total) {
        return jdbc.sql("""
                        update background_progress set done = ?, total = ?, beat_at = ?
                        where subject = ? and piece = ? and not cancelled""").params(done, total, time.now(), subject, piece).update() == 1;
    }

    boolean isWanted(String subject, String piece) {
        return jdbc.sql(
                        "select exists (select from background_progress where subject = ? and piece = ? and not cancelled)")
                .params(subject, piece)
                .query(Boolean.class)
                .single();
    }

    /** In the work's own transaction; false where somebody else has ended it, or it is to go no further. */
    boolean finished(String subject, String piece) {
        return jdbc.sql("delete from background_progress where subject = ? and piece = ? and not cancelled")
                        .params(subject, piece)
                        .update()
                == 1;
    }

    /** Ends what was not done; false where somebody else has ended it. */
    boolean over(String subject, String piece) {
        return jdbc.sql("delete from background_progress where subject = ? and piece = ?")
                        .params(subject, piece)
                        .update()
                == 1;
    }

    /** The piece that is to go no further; none where nothing is under way that could stop. */
    Optional<Piece> cancel(String subject) {
        return jdbc.sql("""
                        update background_progress set cancelled = true where subject = ? and piece is not null
                        returning line, piece""")
                .param(subject)
                .query((row, n) -> new Piece(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Takes a piece out of its line, so that no node begins it; none where one has. */
    Optional<byte[]> takeOut(Piece piece) {
        return jdbc.sql("""
                        delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked
                        returning task_data""")
                .params(piece.line(), piece.name())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
