package org.shishi.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.Sha256;
import org.shishi.shared.ShanghaiClock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each person was told until it is read, and after that as a memory. */
@Service
@Transactional
public class Inbox {

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Gate gate, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.clock = clock;
    }

    /** The actor's own, the newest first. */
    @Transactional(readOnly = true)
    public Page<NotificationView> of(Actor actor, Pageable page) {
        gate.read(actor, Action.INBOX_READ, own(actor));
        var rows = jdbc.sql("select * from notification where account_id = ? order by id desc limit ? offset ?")
                .params(actor.id(), page.getPageSize(), page.getOffset())
                .query(Inbox::view)
                .list();
        int total = jdbc.sql("select count(*) from notification where account_id = ?")
                .param(actor.id())
                .query(Integer.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** How many wait unread: asked for every page, answered by an index. */
    @Transactional(readOnly = true)
    public int unread(long account) {
        return jdbc.sql("select count(*) from notification where account_id = ? and read_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Marks one as read and says what it is about; somebody else's is hidden. */
    public NotificationView read(Actor actor, long id) {
        var found = jdbc.sql("select * from notification where id = ? and account_id = ?")
                .params(id, actor.id())
                .query(Inbox::view)
                .optional()
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.INBOX_MARK, "notification:" + id));
        gate.command(actor, Action.INBOX_MARK, own(actor), Map.of("read", id));
        jdbc.sql("update notification set read_at = ? where id = ? and read_at is null")
                .params(OffsetDateTime.now(clock), id)
                .update();
        return found;
    }

    public void readAll(Actor actor) {
        gate.command(actor, Action.INBOX_MARK, own(actor), Map.of("read", "all"));
        jdbc.sql("update notification set read_at = ? where account_id = ? and read_at is null")
                .params(OffsetDateTime.now(clock), actor.id())
                .update();
    }

    /** Tells several people the same; who has not read these very words yet is not told twice, however often they come. */
    void tell(Collection<Long> accounts, String code, List<String> args, String link) {
        var words = Sha256.hex(String.join("\n", code, String.join("\n", args), link));
        var now = OffsetDateTime.now(clock);
        for (var account : accounts) {
            jdbc.sql("""
                            insert into notification (account_id, code, args, link, words, at) values (?, ?, ?, ?, ?, ?)
                            on conflict (account_id, words) where read_at is null do update set at = excluded.at""")
                    .params(account, code, args.toArray(String[]::new), link, words, now)
                    .update();
        }
    }

    /** Marks as done, for everybody who was told, what these messages about a page asked for: somebody has taken the step. */
    void settle(String link, Collection<String> codes) {
        jdbc.sql("""
                        update notification set settled_at = :now, read_at = coalesce(read_at, :now)
                        where link = :link and code = any(:codes) and settled_at is null""")
                .param("now", OffsetDateTime.now(clock))
                .param("link", link)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private static Resource own(Actor actor) {
        return Resource.ownedBy(actor.id(), "inbox:" + actor.username());
    }

    private static NotificationView view(ResultSet rs, int row) throws SQLException {
        return new NotificationView(
                rs.getLong("id"),
                rs.getString("code"),
                Arrays.asList((String[]) rs.getArray("args").getArray()),
                rs.getString("link"),
                Objects.requireNonNull(ShanghaiClock.onTheWall(rs.getObject("at", OffsetDateTime.class))),
                rs.getObject("read_at") != null,
                rs.getObject("settled_at") != null);
    }
}
