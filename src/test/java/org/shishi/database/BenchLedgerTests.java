package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The scripts of the load test follow the tables. */
class BenchLedgerTests {

    private static final int COPIES = 3;

    @Test
    void theScriptsMultiplyALedgerWhoseSpansAndSumsAgree() throws SQLException, IOException {
        var database = ledgerOfTheLastRelease();
        try (var connection = TestServer.get().superuser(database);
                var statement = connection.createStatement()) {
            var projects = number(statement, "select count(*) from project");
            var reports = number(statement, "select count(*) from progress_report");
            for (var script : new String[] {"plans", "scale", "room"}) {
                statement.execute(script(script));
            }
            assertThat(projects).isPositive();
            assertThat(number(statement, "select count(*) from project")).isEqualTo(COPIES * projects);
            assertThat(number(statement, "select count(distinct project_id) from project_plan"))
                    .isEqualTo(COPIES * projects);
            assertThat(number(statement, "select count(*) from progress_report"))
                    .as("but for those that the clerk can still send")
                    .isBetween(reports, COPIES * reports);
            assertThat(number(statement, "select count(distinct project_id) from project_span"))
                    .isEqualTo(COPIES * projects);
            assertThat(number(statement, "select sum(number) from project_counts(2023, date '2023-09-30')"))
                    .isEqualTo(number(statement, """
                            select count(*) from project_as_of(date '2023-09-30') where plan_year = 2023"""));
        }
    }

    private static String ledgerOfTheLastRelease() throws SQLException, IOException {
        var release = Release.last();
        var database = TestServer.get().emptyDatabase();
        var migrations = TestServer.get().migrations(database);
        migrations.target("%03d".formatted(release.highest())).load().migrate();
        try (var superuser = TestServer.get().superuser(database)) {
            release.load(superuser);
        }
        migrations.target("latest").load().migrate();
        return database;
    }

    /** Without what only psql understands, and what cannot be within a transaction. */
    private static String script(String name) throws IOException {
        var text = Files.readAllLines(Path.of("bench", name + ".sql")).stream()
                .filter(line -> !line.matches("(\\\\|vacuum|checkpoint).*"))
                .collect(Collectors.joining("\n"));
        for (var variable : Map.of("copies", COPIES, "years", 1, "unit_sets", 2).entrySet()) {
            text = text.replaceAll("(?<!:):" + variable.getKey() + "\\b", String.valueOf(variable.getValue()));
        }
        return text;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
