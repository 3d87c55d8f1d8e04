package org.shishi.audit;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for a day what each keyed request was answered, so that sending it again changes nothing and says the same. */
@Service
@Transactional
public class RequestAnswers {

    /** The request attribute that says that the answer's body must not be kept: it holds a secret told once. */
    public static final String SECRET = RequestAnswers.class.getName() + ".secret";

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final RealTime time;

    RequestAnswers(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The status, the place it redirected to, and the body where there was one. */
    public record Answer(
            int status, @Nullable String location, @Nullable String contentType, byte @Nullable [] body) {}

    @Transactional(readOnly = true)
    public Optional<Answer> find(String requestKey) {
        return jdbc.sql(
                        "select status, location, content_type, body from request_answer where request_key = ? and status is not null")
                .param(requestKey)
                .query((rs, n) -> new Answer(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getBytes(4)))
                .optional();
    }

    /**
     * Takes the key for the transaction at hand. Whoever comes with the same key waits for the end of that transaction,
     * and is then told by {@link AlreadyCarriedOut}, unless it was rolled back.
     */
    void take(@Nullable String requestKey) {
        if (requestKey == null) {
            return;
        }
        int taken = jdbc.sql("insert into request_answer (request_key, at) values (?, ?) on conflict do nothing")
                .params(requestKey, time.now())
                .update();
        if (taken == 0) {
            throw new AlreadyCarriedOut(requestKey);
        }
    }

    /** Keeps what a request that was carried out is answered. */
    public void keep(String requestKey, Answer answer) {
        jdbc.sql("delete from request_answer where at < ?")
                .param(time.now().minus(KEPT))
                .update();
        jdbc.sql("update request_answer set status = ?, location = ?, content_type = ?, body = ? where request_key = ?")
                .params(answer.status(), answer.location(), answer.contentType(), answer.body(), requestKey)
                .update();
    }
}
