package org.shishi.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.policy.PresentRights;
import org.shishi.shared.RealTime;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes on one database: what one of them loses the other finishes, once. */
@WholeApplication
class SharedWorkTests {

    private static final String LINE = "test-line";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration NEVER = Duration.ofHours(1);

    @Autowired
    DataSource database;

    @Autowired
    PieceRows rows;

    @Autowired
    ObjectProvider<PresentRights> rights;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RealTime time;

    @Autowired
    JsonMapper json;

    @Autowired
    WorkProgressRecorder progress;

    @Autowired
    JdbcClient jdbc;

    private final List<WorkNode> nodes = new ArrayList<>();
    private final List<WorkEnding> endings = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(WorkNode::stop);
        jdbc.sql("delete from scheduled_tasks where task_name = ?").param(LINE).update();
        jdbc.sql("delete from background_progress where subject like 'test:%'").update();
        jdbc.sql("delete from check_outcome where name like 'test:%'").update();
    }

    /** What a node does with a piece. */
    private interface Work {
        void carryOut(Actor actor, WorkOrder order, WorkSteps steps);
    }

    private WorkNode node(Duration heartbeat, Duration toStop, Work work) {
        SharedWork kind = new SharedWork() {
            @Override
            public String line() {
                return LINE;
            }

            @Override
            public void carryOut(Actor actor, WorkOrder order, WorkSteps steps) {
                work.carryOut(actor, order, steps);
            }

            @Override
            public void over(WorkOrder order, WorkEnding why) {
                endings.add(why);
            }
        };
        var node = new WorkNode(
                database,
                new StaticListableBeanFactory(Map.of("work", kind)).getBeanProvider(SharedWork.class),
                rows,
                rights,
                transaction,
                time,
                new WorkSettings(Duration.ofMillis(100), heartbeat),
                json,
                toStop);
        nodes.add(node);
        return node;
    }

    private WorkNode node(Work work) {
        return node(Duration.ofMillis(200), Duration.ofSeconds(6), work);
    }

    private void ask(WorkNode node, Actor actor, int number) {
        transaction.executeWithoutResult(status ->
                new WorkLines(rows, node).ask(actor, LINE, subject(number), 10, Map.of("number", "" + number)));
    }

    private static String subject(int number) {
        return "test:" + number;
    }

    private boolean cancel(WorkNode node, int number) {
        return Boolean.TRUE.equals(transaction.execute(status -> new WorkLines(rows, node).cancel(subject(number))));
    }

    /** Writes who did it, in the transaction that finishes the piece. */
    private void write(String who, WorkOrder order, WorkSteps steps) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into check_outcome (name, checked_at, differences, first) values (?, now(), 0, '')")
                    .param("test:" + who + ':' + order.word("number"))
                    .update();
            steps.finished();
        });
    }

    private List<String> written() {
        return jdbc.sql("select name from check_outcome where name like 'test:%' order by checked_at")
                .query(String.class)
                .list();
    }

    private int pieces() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = ?")
                .param(LINE)
                .query(Integer.class)
                .single();
    }

    private @Nullable WorkProgress far(int number) {
        return progress.of(subject(number)).orElse(null);
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatALostNodeBeganAnotherFinishesOnce() {
        var begun = new CountDownLatch(1);
        var wakes = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var lost = node(NEVER, Duration.ofSeconds(6), (actor, order, steps) -> {
            steps.tell(3, 10);
            begun.countDown();
            wait(wakes);
            try {
                write("lost", order, steps);
            } finally {
                ended.countDown();
            }
        });
        lost.start();
        ask(lost, Actor.SYSTEM, 1);
        wait(begun);
        assertThat(far(1)).isEqualTo(new WorkProgress(3, 10, false));

        var other = node((actor, order, steps) -> write("other", order, steps));
        other.start();
        await().atMost(SOON).until(() -> far(1) == null && pieces() == 0);
        wakes.countDown(); // it was not dead after all
        wait(ended);

        assertThat(written()).containsExactly("test:other:1");
        assertThat(endings).isEmpty();
    }

    @Test
    void whatWaitsSaysWhatComesFirstAndHasNotStalled() {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var node = node((actor, order, steps) -> {
            begun.countDown();
            wait(go);
            write("node", order, steps);
        });
        node.start();
        ask(node, Actor.SYSTEM, 1);
        wait(begun);
        ask(node, Actor.SYSTEM, 2);
        ask(node, Actor.SYSTEM, 3);
        jdbc.sql("update background_progress set beat_at = beat_at - interval '3 hours' where subject like 'test:%'")
                .update();

        assertThat(far(1)).isEqualTo(new WorkProgress(0, 10, false));
        assertThat(far(2)).isEqualTo(new WorkProgress(0, 10, false, 1, false));
        assertThat(far(3)).isEqualTo(new WorkProgress(0, 10, false, 2, false));
        assertThat(progress.underWay().stalled()).isZero();
        assertThat(progress.underWay().waiting()).isEqualTo(2);
        go.countDown();
        await().atMost(SOON).until(() -> pieces() == 0);
        assertThat(written()).containsExactly("test:node:1", "test:node:2", "test:node:3");
    }

    @Test
    void whatWaitsIsCancelledAtOnceAndNeverBegun() {
        var node = node((actor, order, steps) -> write("node", order, steps));
        ask(node, Actor.SYSTEM, 1);
        assertThat(cancel(node, 1)).isTrue();
        assertThat(endings).containsExactly(WorkEnding.CANCELLED);
        assertThat(far(1)).isNull();
        assertThat(pieces()).isZero();
        assertThat(cancel(node, 1)).as("again").isFalse();

        node.start();
        ask(node, Actor.SYSTEM, 2);
        await().atMost(SOON).until(() -> pieces() == 0);
        assertThat(written()).containsExactly("test:node:2");
    }

    @Test
    void whatRunsIsCancelledWithItsNextStepAndNothingIsWritten() {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var node = node((actor, order, steps) -> transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into check_outcome (name, checked_at, differences, first) values ('test:half', now(), 0, '')")
                    .update();
            begun.countDown();
            wait(go);
            steps.tell(1, 10);
        }));
        node.start();
        ask(node, Actor.SYSTEM, 1);
        wait(begun);
        assertThat(cancel(node, 1)).isTrue();
        assertThat(far(1)).isEqualTo(new WorkProgress(0, 10, false, null, true));
        go.countDown();

        await().atMost(SOON).until(() -> pieces() == 0);
        assertThat(endings).containsExactly(WorkEnding.CANCELLED);
        assertThat(far(1)).isNull();
        assertThat(written()).isEmpty();
    }

    @Test
    void whoHasNoAccountAnyMoreIsRefused() {
        long account = jdbc.sql("select id from account where username = 'deputy2'")
                .query(Long.class)
                .single();
        var clerk = rights.getObject().of(account, null).orElseThrow();
        var seen = new CopyOnWriteArrayList<Actor>();
        var node = node((actor, order, steps) -> {
            seen.add(actor);
            write("node", order, steps);
        });
        ask(node, clerk, 1);
        jdbc.sql("update account set disabled = true where id = ?")
                .param(account)
                .update();
        try {
            node.start();
            await().atMost(SOON).until(() -> pieces() == 0);
            assertThat(endings).containsExactly(WorkEnding.REFUSED);
        } finally {
            jdbc.sql("update account set disabled = false where id = ?")
                    .param(account)
                    .update();
        }
        ask(node, clerk, 2);
        await().atMost(SOON).until(() -> pieces() == 0);
        assertThat(written()).containsExactly("test:node:2");
        assertThat(seen).containsExactly(clerk);
    }

    @Test
    void aFaultIsToldAndNotRepeatedWhileAnOutageIs() {
        var times = new AtomicInteger();
        var node = node((actor, order, steps) -> {
            if (order.number("number") == 1) {
                times.incrementAndGet();
                throw new IllegalStateException("meant");
            }
            if (times.incrementAndGet() == 2) {
                throw new TransientDataAccessResourceException("meant");
            }
            write("node", order, steps);
        });
        node.start();
        ask(node, Actor.SYSTEM, 1);
        await().atMost(SOON).until(() -> pieces() == 0);
        assertThat(endings).containsExactly(WorkEnding.FAILED);
        assertThat(times).hasValue(1);

        ask(node, Actor.SYSTEM, 2);
        await().atMost(SOON).until(() -> pieces() == 0);
        assertThat(times).hasValue(3);
        assertThat(written()).containsExactly("test:node:2");
    }

    @Test
    void whatKillsEachNodeThatBeginsItIsGivenUp() {
        var node = node((actor, order, steps) -> write("node", order, steps));
        ask(node, Actor.SYSTEM, 1);
        jdbc.sql("update scheduled_tasks set consecutive_failures = ? where task_name = ?")
                .params(WorkExecution.TRIES, LINE)
                .update();
        node.start();
        await().atMost(SOON).until(() -> pieces() == 0);
        assertThat(endings).containsExactly(WorkEnding.FAILED);
        assertThat(written()).isEmpty();
    }

    @Test
    void aNodeThatStopsLeavesWhatItHasNotDoneToTheNext() {
        var begun = new CountDownLatch(1);
        var stops = node(Duration.ofSeconds(10), Duration.ofMillis(5200), (actor, order, steps) -> {
            begun.countDown();
            await().forever().pollInterval(Duration.ofMillis(20)).until(() -> {
                steps.tell(1, 10);
                return false;
            });
        });
        stops.start();
        ask(stops, Actor.SYSTEM, 1);
        wait(begun);
        stops.stop();
        assertThat(far(1)).isEqualTo(new WorkProgress(1, 10, false, 0, false));

        node((actor, order, steps) -> write("next", order, steps)).start();
        await().atMost(SOON).until(() -> pieces() == 0);
        assertThat(written()).containsExactly("test:next:1");
        assertThat(endings).isEmpty();
    }

    @Test
    void workOfARolledBackCommandIsNotKept() {
        var node = node((actor, order, steps) -> write("node", order, steps));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    new WorkLines(rows, node).ask(Actor.SYSTEM, LINE, subject(1), 10, Map.of("number", "1"));
                    throw new IllegalStateException("meant");
                }))
                .hasMessage("meant");
        assertThat(pieces()).isZero();
        assertThat(far(1)).isNull();
    }
}
