package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrashTests {

    private static final Path DATA = Path.of("target", "crash-database");

    enum Victim {
        APPLICATION,
        POSTGRESQL,
        BOTH
    }

    @ParameterizedTest
    @EnumSource
    void aKilledVictimLosesNothingAcknowledgedAndTheNextStartRecoversByItself(Victim victim) throws Exception {
        var program = startWriting();
        try (var said = program.inputReader()) {
            var acknowledged = readSome(said);
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(DATA, TestServer.MEMORY))
                    .withMessageContaining("Another Shishi is running");

            kill(victim, program);
            acknowledged.addAll(readRest(said));
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();

            try (var restarted = EmbeddedPostgres.start(DATA, TestServer.MEMORY)) {
                assertThat(written(restarted)).hasSizeGreaterThanOrEqualTo(50).containsAll(acknowledged);
            }
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void aPidFileThatNamesAStrangerDoesNotStopTheStart() throws Exception {
        try (var server = EmbeddedPostgres.start(DATA, TestServer.MEMORY)) {
            assertThat(server.cluster().server()).isPresent();
        }
        var pidFile = DATA.resolve("cluster").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + DATA + "\n1700000000\n5432\n\n127.0.0.1\n");

        try (var server = EmbeddedPostgres.start(DATA, TestServer.MEMORY)) {
            assertThat(server.cluster().server()).isPresent();
            assertThat(written(server)).isNotNull();
        }
        assertThat(pidFile).doesNotExist();
    }

    private static Process startWriting() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProgram.class.getName(),
                        DATA.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Long> readSome(BufferedReader said) throws IOException {
        for (var line = said.readLine(); !"writing".equals(line); line = said.readLine()) {
            assertThat(line).as("what the program says until it writes").isNotNull();
        }
        var ids = new ArrayList<Long>();
        while (ids.size() < 50) {
            ids.add(Long.valueOf(said.readLine()));
        }
        return ids;
    }

    /** What was said before the kill; the last line may be cut in the middle of a number and is not counted. */
    private static List<Long> readRest(BufferedReader said) throws IOException {
        var rest = new StringBuilder();
        for (int c = said.read(); c >= 0; c = said.read()) {
            rest.append((char) c);
        }
        var whole = rest.substring(0, rest.lastIndexOf("\n") + 1);
        return whole.lines().map(Long::valueOf).toList();
    }

    private static void kill(Victim victim, Process program) throws IOException {
        var server = PostmasterPid.server(DATA.resolve("cluster").resolve("postmaster.pid"))
                .orElseThrow();
        if (victim != Victim.APPLICATION) {
            server.destroyForcibly();
        }
        if (victim != Victim.POSTGRESQL) {
            // through its handle: the process itself would close the stream that still holds what it said
            program.toHandle().destroyForcibly();
        }
    }

    private static Set<Long> written(EmbeddedPostgres server) throws SQLException {
        var ids = new HashSet<Long>();
        try (var connection = WritingProgram.connect(
                        server, EmbeddedPostgres.OWNER, server.secrets().ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (id bigint generated always as identity, text text)");
            try (var rows = statement.executeQuery("select id from written")) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }
}
