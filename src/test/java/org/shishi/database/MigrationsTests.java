package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that this program cannot bring to where it is: each is refused in one line that says the cure. */
class MigrationsTests {

    private static final String OLDEST_PROGRAM =
            "create table oldest_program (migration int); insert into oldest_program values (%d)";

    private final String database = TestServer.get().emptyDatabase();

    @TempDir
    Path former;

    @TempDir
    Path present;

    @Test
    void aNewerDatabaseIsRefused() throws IOException {
        migration(former, "V001__one.sql", "create table one (id int)");
        migration(former, "V002__two.sql", "create table two (id int)");
        migration(present, "V001__one.sql", "create table one (id int)");

        assertThat(refusal())
                .isEqualTo(
                        "The database is of a newer release: it is at V002 (two), this program at V001 (one). To mend"
                                + " it: start that release, or restore the backup that was made before the"
                                + " upgrade（数据库版本比程序新）");
    }

    @Test
    void aDatabaseOfANewerReleaseThatLetsThisOneGoOnIsTaken() throws IOException {
        migration(present, "V001__one.sql", "create table one (id int)");
        migration(former, "V001__one.sql", "create table one (id int)");
        migration(former, "V002__two.sql", OLDEST_PROGRAM.formatted(1));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatHasTakenAwayWhatThisOneNeedsIsRefused() throws IOException {
        migration(present, "V001__one.sql", "create table one (id int)");
        migration(former, "V001__one.sql", "create table one (id int)");
        migration(former, "V002__two.sql", OLDEST_PROGRAM.formatted(2));

        assertThat(refusal()).startsWith("The database is of a newer release: it is at V002 (two)");
    }

    @Test
    void anEditedMigrationIsRefused() throws IOException {
        migration(former, "V001__one.sql", "create table one (id int)");
        migration(present, "V001__one.sql", "create table one (id bigint)");

        assertThat(refusal())
                .startsWith("The database was not made by a release from 0.1.0 on: V001 (one) is another one here. To"
                        + " mend it: start the program that made it, or give this one an empty database");
    }

    @Test
    void aDatabaseFromBeforeTheFirstReleaseIsRefused() throws IOException {
        migration(former, "V020__units.sql", "create table unit (id int)");
        migration(former, "V121__files.sql", "create table file (id int)");
        migration(present, "V004__units.sql", "create table unit (id int)");
        migration(present, "V034__files.sql", "create table file (id int)");

        assertThat(refusal())
                .startsWith("The database was not made by a release from 0.1.0 on: V020 (units) is unknown here. To"
                        + " mend it: ");
    }

    @Test
    void aDatabaseThatALaterNumberUndercutIsRefused() throws IOException {
        migration(former, "V001__one.sql", "create table one (id int)");
        migration(former, "V003__three.sql", "create table three (id int)");
        migration(present, "V001__one.sql", "create table one (id int)");
        migration(present, "V002__two.sql", "create table two (id int)");
        migration(present, "V003__three.sql", "create table three (id int)");

        assertThat(refusal()).contains("V002 (two) was left out in it. To mend it: ");
    }

    @Test
    void aMigrationThatFailsIsNamedAndLeavesNothingOfTheUpgrade() throws Exception {
        migration(former, "V001__one.sql", "create table one (id int)");
        migration(present, "V001__one.sql", "create table one (id int)");
        migration(present, "V002__two.sql", "create table two (id int)");
        migration(present, "V003__three.sql", "insert into nowhere values (1)");

        assertThat(refusal())
                .startsWith("The database could not be upgraded and is as it was: ERROR: relation \"nowhere\" does not"
                        + " exist")
                .contains("To mend it: start the release that ran on it before, and report this line");
        assertThat(tables()).isEqualTo("flyway_schema_history, one");
    }

    @Test
    void tablesOfSomebodyElseAreLeftAlone() throws Exception {
        try (var superuser = TestServer.get().superuser(database);
                var statement = superuser.createStatement()) {
            statement.execute("create table theirs (id int)");
        }
        migration(present, "V001__one.sql", "create table one (id int)");

        assertThat(refusal())
                .startsWith("The database could not be filled with tables and is as it was: Found non-empty schema")
                .contains("To mend it: give this program an empty database");
        assertThat(tables()).isEqualTo("theirs");
    }

    private static void migration(Path folder, String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql + ";\n");
    }

    /** What the operator reads last when the present program starts on what the former one made. */
    private String refusal() {
        var refused = catchThrowableOfType(StartRefused.class, this::start);
        return OneLineReport.line(new StartRefusedAnalyzer().analyze(refused));
    }

    private void start() {
        if (former.toFile().list().length > 0) {
            flyway(former).migrate();
        }
        new Migrations().migrate(flyway(present));
    }

    private Flyway flyway(Path folder) {
        return TestServer.get()
                .migrations(database)
                .locations("filesystem:" + folder)
                .group(true)
                .load();
    }

    private String tables() throws SQLException {
        try (var superuser = TestServer.get().superuser(database);
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(tablename, ', ' order by tablename) from pg_tables where schemaname ="
                                + " 'public'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
