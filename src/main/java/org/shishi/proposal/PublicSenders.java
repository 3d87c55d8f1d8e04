package org.shishi.proposal;

import java.time.Duration;
import org.shishi.account.Origin;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts for an hour what comes from one network, and then forgets it. */
@Component
class PublicSenders {

    private static final int MOST_AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);

    private final DailySecrets secrets;
    private final JdbcClient jdbc;
    private final RealTime time;

    PublicSenders(DailySecrets secrets, JdbcClient jdbc, RealTime time) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Counts one in the transaction at hand. Whoever sends at the same time from the same address waits for its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(String address) {
        var now = time.now();
        var senders =
                secrets.codes("sender " + new Origin(address, null).network()); // at midnight two days' codes meet
        senders.stream()
                .sorted()
                .forEach(sender -> jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                        .param("public_sending " + sender)
                        .query()
                        .singleRow());
        jdbc.sql("delete from public_sending where sent_at <= ?")
                .param(now.minus(HOUR))
                .update();
        int sent = jdbc.sql("select count(*) from public_sending where sender in (:senders)")
                .param("senders", senders)
                .query(Integer.class)
                .single();
        if (sent >= MOST_AN_HOUR) {
            throw new RuleViolation("proposal.too-many", MOST_AN_HOUR);
        }
        jdbc.sql("insert into public_sending (sender, sent_at) values (?, ?)")
                .params(senders.get(0), now)
                .update();
    }
}
