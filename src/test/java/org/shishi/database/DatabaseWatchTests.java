package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shishi.testing.Holds;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database that dies or freezes under a running application. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseWatchTests {

    private static EmbeddedPostgres server;

    private final AtomicInteger ends = new AtomicInteger();
    private final HikariDataSource pool = new HikariDataSource(settings());
    private final DatabaseWatch watch = new DatabaseWatch(
            new ConnectionProbe(ServerConnection.ofTheApplication(server, EmbeddedPostgres.DATABASE)),
            pool,
            new ServerRestart(server, ends::incrementAndGet, InstantSource.system()));

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(Path.of("target", "watched-database"), TestServer.MEMORY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private static HikariConfig settings() {
        DatabaseWatch.letPoolsLookOften();
        var settings = new HikariConfig();
        settings.setJdbcUrl(server.url(EmbeddedPostgres.DATABASE));
        settings.setUsername(EmbeddedPostgres.APP);
        settings.setPassword(server.secrets().appPassword());
        settings.setConnectionTimeout(3_000);
        settings.setMaximumPoolSize(2);
        settings.addDataSourceProperty("socketFactory", WatchedSockets.class.getName());
        return settings;
    }

    @Test
    @Holds({"ASVS 16.3.4", "ASVS 16.5.2"})
    void aDeadServerIsStartedAgainAndTheOutageIsTwoLines(CapturedOutput output) throws Exception {
        assertThat(watch.look()).isTrue();
        answer();

        kill();
        assertThat(watch.look()).isFalse();
        assertThat(watch.look()).isTrue();

        answerSoon();
        assertThat(output.getAll().lines().filter(line -> line.contains("DatabaseWatch")))
                .satisfiesExactly(
                        begin -> assertThat(begin).contains("The database does not answer"),
                        end -> assertThat(end).contains("The database answers again, after "));
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void aServerThatDiesAgainAndAgainEndsTheApplication() throws Exception {
        var dying = new ServerRestart.Server() {
            private int starts;

            @Override
            public boolean isDead() {
                return true;
            }

            @Override
            public void startAgain() throws IOException {
                starts++;
                throw new IOException("no space left on device");
            }
        };
        var now = new AtomicReference<>(Instant.EPOCH);
        var revival = new ServerRestart(dying, ends::incrementAndGet, now::get);
        for (int second = 0; second < 29; second++) {
            revival.attempt();
            now.updateAndGet(instant -> instant.plusSeconds(1));
        }
        assertThat(dying.starts).isEqualTo(3);
        assertThat(ends).hasValue(0);

        revival.attempt();
        now.updateAndGet(instant -> instant.plusSeconds(1));
        revival.attempt();
        revival.attempt();
        assertThat(dying.starts).isEqualTo(3);
        assertThat(ends).hasValue(1);
    }

    @Test
    void aServerThatEndedOnAFullDiskIsStartedOnceThereIsRoom() {
        var room = new AtomicBoolean();
        var starts = new AtomicInteger();
        var full = new ServerRestart.Server() {
            @Override
            public boolean isDead() {
                return starts.get() == 0;
            }

            @Override
            public void startAgain() {
                starts.incrementAndGet();
            }

            @Override
            public boolean hasRoom() {
                return room.get();
            }
        };
        var now = new AtomicReference<>(Instant.EPOCH);
        var revival = new ServerRestart(full, ends::incrementAndGet, now::get);
        for (int minute = 0; minute < 60; minute++) {
            revival.attempt();
            now.updateAndGet(instant -> instant.plusSeconds(60));
        }
        assertThat(starts).hasValue(0);

        room.set(true);
        revival.attempt();
        assertThat(starts).hasValue(1);
        assertThat(ends).hasValue(0);
    }

    @Test
    void whoWaitsForAFrozenServerIsFreedAndWorkGoesOnAfterwards() throws Exception {
        assertThat(watch.look()).isTrue();
        var postmaster = server.cluster().server().orElseThrow();
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            signal("STOP", postmaster);
            var waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.execute("select 1");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            long begun = System.nanoTime();
            assertThat(watch.look()).isFalse();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> waiting.get(2, TimeUnit.SECONDS))
                    .havingRootCause()
                    .isInstanceOf(IOException.class);
            assertThatExceptionOfType(SQLException.class).isThrownBy(pool::getConnection);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        } finally {
            signal("CONT", postmaster);
        }
        assertThat(watch.look()).isTrue();
        answerSoon();
        assertThat(ends).as("a frozen server is not a dead one").hasValue(0);
    }

    @Test
    void aStatementThatTakesLongIsLeftAlone() throws Exception {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            var slow = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.execute("select pg_sleep(1)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (!slow.isDone()) {
                assertThat(watch.look()).isTrue();
            }
            assertThat(slow.get()).isTrue();
        }
    }

    private void answer() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.execute("select 1")).isTrue();
        }
    }

    /** The pool hears of its patience a moment after the watch. */
    private void answerSoon() {
        await().atMost(Duration.ofSeconds(15)).ignoreExceptions().untilAsserted(this::answer);
    }

    private static void kill() throws Exception {
        var postmaster = server.cluster().server().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);
    }

    /** To the server and all its processes, of which one may end by itself meanwhile. */
    private static void signal(String name, ProcessHandle postmaster) throws Exception {
        for (var process :
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
            var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()));
            boolean told = kill.start().waitFor() == 0;
            assertThat(told || !process.isAlive()).isTrue();
        }
    }
}
