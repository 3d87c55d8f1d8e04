package org.shishi.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for a day what each keyed request was answered, so that sending it again changes nothing and says the same. */
@Service
@Transactional
public class RequestAnswers {

    /** The request attribute that says that the answer must not be kept: it holds a secret or a whole phone number. */
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

    /**
     * What became of the request that brought this key first.
     *
     * @param answer what it was told; none while it is being told, and when that was lost or may not be kept
     */
    public record Before(@Nullable Answer answer) {}

    /** None when nothing was carried out under this key. One statement needs no transaction of its own. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Before> find(RequestKey key) {
        var sent = jdbc.sql("select coalesce(sent, '') from request_answer where request_key = ?")
                .param(key.hash())
                .query(String.class)
                .optional();
        sent.ifPresent(first -> requireSame(first, key));
        return sent.map(first -> new Before(answer(key.hash())));
    }

    /** What was told to the request that was carried out under the key, if it is known. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public @Nullable Answer answer(String requestKey) {
        return jdbc.sql("""
            select status, location, content_type, body from request_answer
            where request_key = ? and status is not null\
            """)
                .param(requestKey)
                .query((rs, n) -> new Answer(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getBytes(4)))
                .optional()
                .orElse(null);
    }

    /** What was carried out under the key, from the trail: for whoever cannot be told the answer. */
    @Transactional(readOnly = true)
    public List<Done> carriedOut(String requestKey) {
        return jdbc.sql("""
            select id, action, subject, detail from audit_entry
            where request_key = ? and at >= ? order by id\
            """)
                .params(requestKey, time.now().minus(KEPT))
                .query(Done.class)
                .list();
    }

    /** A line of the trail: its number, the policy's word, what it was done to, and the values that it kept, as JSON. */
    public record Done(long id, String action, String subject, String detail) {}

    /**
     * Takes the key for the transaction at hand. Whoever comes with the same key waits for the end of that transaction,
     * and is then told by {@link AlreadyCarriedOut}, unless it was rolled back.
     */
    void take(@Nullable RequestKey key) {
        if (key == null) {
            return;
        }
        int taken = jdbc.sql(
                        "insert into request_answer (request_key, at, sent) values (?, ?, ?) on conflict do nothing")
                .params(key.hash(), time.now(), key.sent().get())
                .update();
        if (taken == 0) {
            find(key);
            throw new AlreadyCarriedOut(key.hash());
        }
    }

    private static void requireSame(String first, RequestKey key) {
        if (!first.isEmpty() && !first.equals(key.sent().get())) {
            throw new KeyUsedOtherwise();
        }
    }

    /**
     * Keeps what a request that was carried out is answered. Nobody waits for the disk: an answer that is lost with the power
     * leaves what a lost connection leaves, the command in the trail.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void keep(String requestKey, Answer answer) {
        jdbc.sql("""
            with past as (delete from request_answer where at < ?)
            update request_answer set status = ?, location = ?, content_type = ?, body = ?
            where request_key = ? and set_config('synchronous_commit', 'off', true) = 'off'\
            """)
                .params(
                        time.now().minus(KEPT),
                        answer.status(),
                        answer.location(),
                        answer.contentType(),
                        answer.body(),
                        requestKey)
                .update();
    }
}
