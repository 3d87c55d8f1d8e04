package org.shishi.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.proposal.PublicQuestions.Question;
import org.shishi.shared.Sha256;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What strangers may send, how often, and what is kept of them. */
@WholeApplication
@Import(VoteFixtures.class)
class PublicProposalsTests {

    private static final AtomicInteger YEARS = new AtomicInteger(2060);

    @LocalServerPort
    int port;

    @Autowired
    VoteFixtures meeting;

    @Autowired
    CollectionWindows windows;

    @Autowired
    PublicProposals publicly;

    @Autowired
    PublicQuestions questions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @Holds({"ASVS 2.3.2", "ASVS 2.4.1"})
    void theHourlyLimitHoldsHoweverManySendAtOnce() throws Exception {
        long window = window();
        for (int round = 1; round <= 4; round++) {
            var address = "198.51.100." + round;
            var sent = atOnce(10, () -> send(window, address, questions.ask()));
            assertThat(sent).as("round " + round).isEqualTo(5);
        }
        assertThat(received(window)).isEqualTo(20);
    }

    @Test
    @Holds("ASVS 2.3.4")
    void aSumServesOnceHoweverManyBringItAtOnce() throws Exception {
        long window = window();
        var question = questions.ask();
        var number = new AtomicInteger();
        var sent = atOnce(6, () -> send(window, "198.51.101." + number.incrementAndGet(), question));
        assertThat(sent).isEqualTo(1);
        assertThat(received(window)).isEqualTo(1);
        assertThatThrownBy(() -> send(window, "198.51.101.99", question))
                .hasMessageContaining("proposal.challenge.wrong");
        send(window, "198.51.101.99", questions.ask());
    }

    @Test
    void aWrongAnswerUsesTheSumUp() {
        long window = window();
        var question = questions.ask();
        var stranger = Visitor.stranger(port);
        assertThat(post(stranger, window, question, "1").statusCode()).isEqualTo(422);
        assertThat(post(stranger, window, question, right(question)).statusCode())
                .isEqualTo(422);
        assertThat(received(window)).isZero();
    }

    @Test
    @Holds("ASVS 9.1.1")
    void aMadeUpOrAlteredSumIsNone() {
        long window = window();
        var token = questions.ask().token();
        for (var made : List.of(
                "", "1.x", "99999999999." + token.substring(11), token.substring(0, token.length() - 1) + "g")) {
            for (int answer = 4; answer <= 18; answer++) {
                assertThat(questions.solved(made, String.valueOf(answer)))
                        .as(made)
                        .isFalse();
            }
        }
        assertThat(received(window)).isZero();
    }

    @Test
    @Holds("GB 8.1.4.11 a")
    void theAddressIsKeptNowhereAndItsHashCannotBeTurnedBack() {
        long window = window();
        var address = "203.0.113.77";
        send(window, address, questions.ask());
        assertThat(post(Visitor.stranger(port), window, questions.ask(), null).statusCode())
                .isEqualTo(302);
        for (var table : tables()) {
            for (var trace : List.of(
                    address, Sha256.hex(address), Sha256.hex("proposal " + address), Sha256.hex("sender " + address))) {
                assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like ?")
                                .param("%" + trace + "%")
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
        assertThat(jdbc.sql("select address from audit_entry where action = 'PROPOSAL_SUBMIT' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("public");
    }

    @Test
    @Holds("GB 8.1.4.10 b")
    void anHourLaterTheSenderIsForgottenAndMaySendAgain() {
        long window = window();
        for (int i = 0; i < 5; i++) {
            send(window, "198.51.103.1", questions.ask());
        }
        assertThatThrownBy(() -> send(window, "198.51.103.1", questions.ask()))
                .hasMessageContaining("proposal.too-many");
        jdbc.sql("update public_sending set sent_at = sent_at - interval '61 minutes'")
                .update();
        send(window, "198.51.103.1", questions.ask());
        assertThat(jdbc.sql("select count(*) from public_sending where sent_at < now() - interval '1 hour'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void midnightGivesNobodyAFreshStart() {
        long window = window();
        var question = questions.ask();
        for (int i = 0; i < 5; i++) {
            send(window, "198.51.104.1", questions.ask());
        }
        aDayPasses();
        assertThatThrownBy(() -> send(window, "198.51.104.1", questions.ask()))
                .hasMessageContaining("proposal.too-many");
        send(window, "198.51.104.2", question);
        var old = questions.ask();
        aDayPasses();
        aDayPasses();
        assertThatThrownBy(() -> send(window, "198.51.104.3", old)).hasMessageContaining("proposal.challenge.wrong");
        assertThat(jdbc.sql("select count(*) from public_secret")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aConnectionWithManyAddressesIsOneSender() {
        long window = window();
        for (int i = 0; i < 5; i++) {
            send(window, "2001:db8:1:2::" + i, questions.ask());
        }
        assertThatThrownBy(() -> send(window, "2001:db8:1:2:ffff::1", questions.ask()))
                .hasMessageContaining("proposal.too-many");
        send(window, "2001:db8:1:3::1", questions.ask());
    }

    private void aDayPasses() {
        jdbc.sql("delete from public_secret where day < (select max(day) from public_secret)")
                .update();
        jdbc.sql("update public_secret set day = day - 1").update();
    }

    private String send(long window, String address, Question question) {
        return publicly.send(window, said(), address, question.token(), right(question));
    }

    private java.net.http.HttpResponse<String> post(Visitor visitor, long window, Question question, String answer) {
        return visitor.post(
                "/public/proposals",
                Map.of(
                        "windowId",
                        "" + window,
                        "title",
                        "路灯",
                        "content",
                        "装路灯",
                        "proposer",
                        "张三",
                        "token",
                        question.token(),
                        "answer",
                        answer == null ? right(question) : answer),
                visitor.get("/public/proposals"));
    }

    private static String right(Question question) {
        return String.valueOf(question.one() + question.other());
    }

    /** How many of them succeed. */
    private static long atOnce(int threads, Callable<String> sending) throws InterruptedException {
        var callers = Executors.newFixedThreadPool(threads);
        try {
            var all = callers.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> sending).toList());
            return all.stream().filter(PublicProposalsTests::succeeded).count();
        } finally {
            callers.shutdown();
        }
    }

    private static boolean succeeded(Future<String> sending) {
        try {
            return !sending.get().isEmpty();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).hasMessageStartingWith("proposal.");
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long received(long window) {
        return jdbc.sql("select count(*) from proposal where window_id = ?")
                .param(window)
                .query(Long.class)
                .single();
    }

    private List<String> tables() {
        return jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    private long window() {
        var today = LocalDate.now(clock);
        int planYear = YEARS.getAndIncrement();
        long body = meeting.county().id();
        windows.save(meeting.congress(), body, planYear, today, today.plusDays(40));
        return windows.all(meeting.congress()).stream()
                .filter(window -> window.bodyId() == body && window.planYear() == planYear)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static SaveProposal said() {
        return new SaveProposal("路灯", "", "装路灯", "", null, "", "", null, "张三", "13812345678");
    }
}
