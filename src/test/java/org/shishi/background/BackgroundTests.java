package org.shishi.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work goes on behind the page, one piece after another, and is seen while it does. */
@WholeApplication
class BackgroundTests {

    @Autowired
    Background background;

    @Autowired
    WorkProgressRecorder book;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void piecesOfOneLineWaitForEachOther() throws InterruptedException {
        var order = Collections.synchronizedList(new ArrayList<String>());
        var go = new CountDownLatch(1);
        var done = new CountDownLatch(2);
        background.run("one line", () -> {
            await(go);
            order.add("first");
            done.countDown();
        });
        background.run("one line", () -> {
            order.add("second");
            done.countDown();
        });
        go.countDown();

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(order).isEqualTo(List.of("first", "second"));
    }

    @Test
    void workThatFailsDoesNotStopTheLine() throws InterruptedException {
        var done = new CountDownLatch(1);
        background.run("failing", () -> {
            throw new IllegalStateException("meant");
        });
        background.run("failing", done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Holds("ASVS 16.5.3")
    void workOfARolledBackCommandIsNotBegun() throws InterruptedException {
        var begun = Collections.synchronizedList(new ArrayList<String>());
        var done = new CountDownLatch(1);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    background.run("commands", () -> begun.add("rolled back"));
                    throw new IllegalStateException("meant");
                }))
                .isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> {
            background.run("commands", () -> {
                begun.add("committed");
                done.countDown();
            });
            assertThat(begun).as("before the commit").isEmpty();
        });

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).containsExactly("committed");
    }

    @Test
    void progressIsSeenWhileTheWorksOwnTransactionIsOpen() {
        transaction.executeWithoutResult(status -> {
            book.tell("work:1", 3, 10);
            status.setRollbackOnly();
        });

        assertThat(book.of("work:1")).contains(new WorkProgress(3, 10, false));
        book.finished("work:1");
        assertThat(book.of("work:1")).isEmpty();
    }

    @Test
    void workOfWhichNothingWasHeardForTwoMinutesHasStalled() {
        book.begin("work:2", 4);
        jdbc.sql("update background_progress set beat_at = beat_at - interval '3 minutes' where subject = 'work:2'")
                .update();

        assertThat(book.of("work:2")).contains(new WorkProgress(0, 4, true));
        book.finished("work:2");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
