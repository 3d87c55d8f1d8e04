package org.shishi.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.account.NewsRecipients;
import org.shishi.calendar.WorkingDays;
import org.shishi.testing.Holds;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;

/** The day's digest by e-mail, with a mail server and a clock of the test's own; the days are working days of 2024. */
@WholeApplication
class DigestTests {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired
    Clock clock;

    @Autowired
    ObjectProvider<JavaMailSender> configured;

    @Autowired
    NewsRecipients people;

    @Autowired
    DueList dues;

    @Autowired
    DigestMail mail;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    IncompleteEventPublications unheard;

    @Autowired
    CompletedEventPublications heard;

    @Autowired
    NotifySettings settings;

    @Autowired
    LockProvider locks;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from job_day").update();
        jdbc.sql("delete from account_mail").update();
        address("township", "wu@example.org", true);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void address(String username, String email, boolean digest) {
        jdbc.sql("insert into account_mail (account_id, email, digest) select id, ?, ? from account where username = ?")
                .params(email, digest, username)
                .update();
    }

    private Clock at(String time) {
        return Clock.fixed(LocalDateTime.parse(time).atZone(CHINA).toInstant(), CHINA);
    }

    private Jobs jobs(String time) {
        var clock = at(time);
        var digests = new Digests(new Sender(sender()), people, dues, mail, jdbc, clock);
        return new Jobs(digests, workingDays, unheard, heard, settings, jdbc, clock);
    }

    private JavaMailSender sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    private record Sender(JavaMailSender to) implements ObjectProvider<JavaMailSender> {
        @Override
        public JavaMailSender getObject() {
            return to;
        }

        @Override
        public java.util.stream.Stream<JavaMailSender> stream() {
            return java.util.stream.Stream.of(to);
        }
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages()).map(DigestTests::to).toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDigestTellsWhatIsLateAndDueInThePersonsLanguageWithLinks() throws MessagingException, IOException {
        jobs("2024-01-08T08:00").digest();
        assertThat(recipients()).containsExactly("wu@example.org");
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).contains("逾期", "2024-01-08");
        assertThat((String) message.getContent())
                .contains("瓯南街道小吴，您好")
                .contains("http://localhost:8080/")
                .contains("http://localhost:8080/account");
        assertThat(GreenMailUtil.getHeaders(message)).contains("From: " + settings.from());
    }

    @Test
    void oneDigestADayAndNoMore() {
        jobs("2024-01-08T08:00").digest();
        jobs("2024-01-08T08:05").digest();
        jobs("2024-01-08T17:00").digest();
        assertThat(recipients()).hasSize(1);
        jobs("2024-01-09T08:00").digest();
        assertThat(recipients()).hasSize(2);
    }

    @Test
    void nothingComesBeforeTheHourOnHolidaysOrToThoseWhoSaidNo() {
        address("department", "zhou@example.org", false);
        jobs("2024-01-08T06:59").digest();
        jobs("2024-01-07T10:00").digest(); // a Sunday
        jobs("2024-02-12T10:00").digest(); // the Spring Festival
        assertThat(recipients()).isEmpty();
        jobs("2024-01-08T10:00").digest();
        assertThat(recipients()).containsExactly("wu@example.org");
    }

    @Test
    void whoHasNothingDueGetsNoMail() {
        jdbc.sql("delete from account_mail").update();
        address("auditor", "audit@example.org", true);
        jobs("2024-01-08T08:00").digest();
        assertThat(recipients()).isEmpty();
    }

    @Test
    void daysThatTheSystemSleptThroughAreMadeUpOnceAndNotOneByOne() {
        jobs("2024-01-03T08:00").digest();
        jobs("2024-01-08T23:50").digest(); // down since, and started late in the evening
        jobs("2024-01-08T23:55").digest();
        assertThat(recipients()).hasSize(2);
        assertThat(jdbc.sql("select day from job_day where job = 'digest'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2024-01-08");
    }

    @Test
    void twoNodesSendOneDigest() throws InterruptedException {
        Callable<Object> node = () -> {
            new DefaultLockingTaskExecutor(locks)
                    .executeWithLock(
                            (Runnable) () -> jobs("2024-01-08T08:00").digest(),
                            new LockConfiguration(
                                    java.time.Instant.now(),
                                    "two-nodes",
                                    java.time.Duration.ofMinutes(5),
                                    java.time.Duration.ZERO));
            return "done";
        };
        var nodes = Executors.newFixedThreadPool(2);
        nodes.invokeAll(List.of(node, node));
        nodes.shutdown();
        assertThat(recipients()).hasSize(1);
    }

    @Test
    void twoNodesWithoutALockStillSendOneDigest() throws InterruptedException {
        Callable<Object> node = () -> {
            jobs("2024-01-08T08:00").digest();
            return "done";
        };
        var nodes = Executors.newFixedThreadPool(2);
        nodes.invokeAll(List.of(node, node));
        nodes.shutdown();
        assertThat(recipients()).hasSize(1);
    }

    /** Killed between the note and the mail server: the other node waits as long as the lost one's lock lasts, then sends it once. */
    @Test
    void aDigestWhoseNodeWasLostIsSentByAnotherOnce() throws MessagingException {
        jdbc.sql("""
                        insert into digest (account_id, day, sent_at, told, taken_at)
                        select id, '2024-01-08', '2024-01-08T08:00+08:00', false, now() - interval '14 minutes'
                        from account where username = 'township'""").update();
        jobs("2024-01-08T08:05").digest();
        assertThat(recipients()).isEmpty();
        assertThat(jdbc.sql("select count(*) from job_day").query(Integer.class).single())
                .isZero();

        jdbc.sql("update digest set taken_at = now() - interval '16 minutes'").update();
        jobs("2024-01-08T08:20").digest();
        jobs("2024-01-08T08:25").digest();
        assertThat(recipients()).containsExactly("wu@example.org");
        assertThat(server.getReceivedMessages()[0].getHeader("Message-ID")[0]).startsWith("<digest.2024-01-08.");
    }

    @Test
    void aDigestThatTheMailServerDidNotTakeComesWithTheNextRound() {
        var down = jobs("2024-01-08T08:00");
        server.stop();
        down.digest();
        assertThat(jdbc.sql("select count(*) from job_day").query(Integer.class).single())
                .isZero();
        server.start();
        jobs("2024-01-08T08:05").digest();
        assertThat(recipients()).hasSize(1);
    }

    @Test
    @Holds("ASVS 16.5.2")
    void withoutAMailServerNothingBreaksAndNothingIsNotedAsSent() {
        var morning = at("2024-01-08T08:00");
        var digests = new Digests(configured, people, dues, mail, jdbc, morning);
        assertThat(digests.possible()).isFalse();
        new Jobs(digests, workingDays, unheard, heard, settings, jdbc, morning).digest();
        assertThat(jdbc.sql("select count(*) from digest").query(Integer.class).single())
                .isZero();
    }

    @Test
    void newsThatNoListenerTookIsToldAgain() {
        long unit = jdbc.sql("select id from unit where name = '瓯南街道'")
                .query(Long.class)
                .single();
        jdbc.sql("delete from notification").update();
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                        values (gen_random_uuid(), 'org.shishi.notify.ReportNews.on(org.shishi.progress.ReportReturned)',
                            'org.shishi.progress.ReportReturned', ?, ?, 'PUBLISHED')""")
                .param("""
                        {"report":1,"project":"P-1","title":"村道硬化","period":1,"periodName":"2023年9月","unit":%d,"by":"小陈","reason":"停电前退回"}""".formatted(unit))
                .param(OffsetDateTime.now(clock).minusHours(1))
                .update();
        jobs("2024-01-08T08:00").tellAgain();
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from notification")
                                .query(Integer.class)
                                .single())
                        .isPositive());
    }
}
