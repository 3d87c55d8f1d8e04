package org.shishi.account.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the second factor. What may happen once is one statement that says whether it has. */
@Component
class FactorRows {

    private final JdbcClient jdbc;

    FactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of one account: the factor since when it holds, and one that was offered and not yet taken. */
    record Kept(
            byte @Nullable [] secret,
            @Nullable OffsetDateTime since,
            @Nullable Long toldStep,
            byte @Nullable [] offered,
            @Nullable OffsetDateTime offeredAt) {}

    Optional<Kept> of(long account) {
        return jdbc.sql("select * from account_factor where account_id = ?")
                .param(account)
                .query(FactorRows::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getBytes("secret"),
                row.getObject("since", OffsetDateTime.class),
                row.getObject("told_step", Long.class),
                row.getBytes("offered"),
                row.getObject("offered_at", OffsetDateTime.class));
    }

    void offer(long account, byte[] sealed, OffsetDateTime now) {
        jdbc.sql("""
                        insert into account_factor (account_id, offered, offered_at) values (?, ?, ?)
                        on conflict (account_id) do update set offered = excluded.offered, offered_at = excluded.offered_at""").params(account, sealed, now).update();
    }

    /** Takes what was offered, if it is still that; the code that shows it has been used with this. */
    boolean enrol(long account, byte[] sealed, long step, OffsetDateTime now) {
        return jdbc.sql("""
                        update account_factor set secret = offered, since = :now, last_step = :step, told_step = null,
                            offered = null, offered_at = null
                        where account_id = :account and offered = :sealed""")
                        .param("now", now)
                        .param("step", step)
                        .param("account", account)
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    /** Whether the code of this step is taken, which none of it or before it is afterwards. */
    boolean take(long account, long step) {
        return jdbc.sql("update account_factor set last_step = :step where account_id = :account and last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Remembers that somebody was told of this step: its code, guessed before its time, is good for nothing. */
    void tell(long account, long step) {
        jdbc.sql("update account_factor set told_step = ? where account_id = ?")
                .params(step, account)
                .update();
    }

    boolean remove(long account) {
        recoveryCodes(account, List.of());
        return jdbc.sql("delete from account_factor where account_id = ?")
                        .param(account)
                        .update()
                == 1;
    }

    /** Replaces all codes that there were. */
    void recoveryCodes(long account, List<String> hashes) {
        jdbc.sql("delete from account_recovery_code where account_id = ?")
                .param(account)
                .update();
        hashes.forEach(hash -> jdbc.sql("insert into account_recovery_code (account_id, hash) values (?, ?)")
                .params(account, hash)
                .update());
    }

    boolean spend(long account, String hash, OffsetDateTime now) {
        return jdbc.sql(
                                "update account_recovery_code set used_at = ? where account_id = ? and hash = ? and used_at is null")
                        .params(now, account, hash)
                        .update()
                == 1;
    }

    boolean spent(long account, String hash) {
        return jdbc.sql("select exists (select from account_recovery_code where account_id = ? and hash = ?)")
                .params(account, hash)
                .query(Boolean.class)
                .single();
    }

    int recoveryCodesLeft(long account) {
        return jdbc.sql("select count(*) from account_recovery_code where account_id = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
