package org.shishi.notify;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.shishi.account.NewsRecipients;
import org.shishi.account.NewsRecipients.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends the day's digests. Each is noted down before it goes out, and again once the mail server has it, so that nobody gets two a
 * day; one that the mail server refused is taken back and tried again with the next round. One whose node was lost between the two
 * is sent by another node when the lost one's lock has ended. Whether the mail server had it already nobody can know: it goes with
 * the same message id, by which mail programs show it once.
 */
@Component
class Digests {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final NewsRecipients people;
    private final DueList dues;
    private final DigestMail mail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Digests(
            ObjectProvider<JavaMailSender> sender,
            NewsRecipients people,
            DueList dues,
            DigestMail mail,
            JdbcClient jdbc,
            Clock clock) {
        this.sender = sender;
        this.people = people;
        this.dues = dues;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether there is a mail server to send by. */
    boolean possible() {
        return sender.getIfAvailable() != null;
    }

    /** Sends to everybody who has something due and was not written to that day; false if some are left for later. */
    boolean send(LocalDate day) {
        boolean all = true;
        for (var reader : people.readers()) {
            all &= send(reader, day);
        }
        return all;
    }

    private boolean send(Reader reader, LocalDate day) {
        var lines = dues.of(reader.actor(), day);
        if (lines.isEmpty() || told(reader, day)) {
            return true;
        }
        if (!take(reader, day)) {
            return false; // with a node that sends it, or was lost: looked at again in the next round
        }
        try {
            mail.send(sender.getObject(), reader, day, lines);
            jdbc.sql("update digest set told = true where account_id = ? and day = ?")
                    .params(reader.actor().id(), day)
                    .update();
            return true;
        } catch (MailException e) {
            log.warn("the digest of {} was not sent: {}", reader.actor().username(), e.getMessage());
            jdbc.sql("delete from digest where account_id = ? and day = ?")
                    .params(reader.actor().id(), day)
                    .update();
            return false;
        }
    }

    private boolean told(Reader reader, LocalDate day) {
        return jdbc.sql("select exists (select from digest where account_id = ? and day = ? and told)")
                .params(reader.actor().id(), day)
                .query(Boolean.class)
                .single();
    }

    /** By the database's clock, as the lock of the job. */
    private boolean take(Reader reader, LocalDate day) {
        return jdbc.sql("""
                        insert into digest as d (account_id, day, sent_at, told, taken_at) values (?, ?, ?, false, now())
                        on conflict (account_id, day) do update set sent_at = excluded.sent_at, taken_at = now()
                        where not d.told and d.taken_at < now() - ? * interval '1 second'""")
                        .params(reader.actor().id(), day, OffsetDateTime.now(clock), Jobs.LOCKED.toSeconds())
                        .update()
                == 1;
    }
}
