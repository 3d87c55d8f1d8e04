package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes are upgraded one by one: while the last one waits, its program runs on the tables of the new release. */
class NodeByNodeTests {

    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");

    /** The rule holds from the migration that introduced it. */
    private static final int FROM = 319;

    /** What takes away or narrows what a program of before reads and writes. */
    private static final Pattern NARROWS = Pattern.compile("""
            \\bdrop\\s(table|column|view|function|type|sequence)\\b
            |\\brename\\b
            |\\balter\\scolumn\\s\\w+\\s(set\\snot\\snull|drop\\sdefault|type|set\\sdata\\stype)\\b
            |\\badd\\scolumn\\s(if\\snot\\sexists\\s)?(?![^,;]*\\b(default|generated)\\b)[^,;]*\\bnot\\snull\\b
            |\\balter\\stable\\s[^;]*\\badd\\sconstraint\\b
            |\\brevoke\\b[^;]*\\son\\s(?!oldest_program)""", Pattern.COMMENTS | Pattern.DOTALL);

    @Test
    void aMigrationThatNarrowsSaysWhichProgramsItLeavesBehind() {
        assertThat(faults())
                .as(
                        "raise oldest_program in it, or say in a comment that begins \"The release before\" why that one goes on")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table one;",
                "alter table one drop column a;",
                "alter table one rename column a to b;",
                "alter table one alter column a set not null;",
                "alter table one alter column a type bigint;",
                "alter table one add column a int not null;",
                "alter table one add constraint a check (b > 0);",
                "revoke update on one from ${runtime};"
            })
    void whatNarrowsIsSeen(String sql) {
        assertThat(fault(400, sql)).isTrue();
        assertThat(fault(400, "-- The release before never wrote this.\n" + sql))
                .isFalse();
        assertThat(fault(400, sql + "\nupdate oldest_program set migration = 400;"))
                .isFalse();
        assertThat(fault(400, sql + "\nupdate oldest_program set migration = 399;"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table two (a int not null, constraint two_a check (a > 0));",
                "alter table one add column a int;",
                "alter table one add column a int not null default 0, add column b text;",
                "create index one_a on one (a);",
                "insert into one values (1);"
            })
    void whatOnlyAddsNeedsNoWord(String sql) {
        assertThat(fault(400, sql)).isFalse();
    }

    private static List<String> faults() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> MigrationFiles.number(path(file)) >= FROM)
                    .filter(file -> fault(MigrationFiles.number(path(file)), read(file)))
                    .map(NodeByNodeTests::path)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fault(int number, String sql) {
        var spoken = Stream.of(sql.split("\n")).anyMatch(line -> line.startsWith("-- The release before"));
        var statements = sql.replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT);
        return NARROWS.matcher(statements.replaceAll("[ \n]+", " ")).find()
                && !spoken
                && !statements.contains("update oldest_program set migration = " + number + ";");
    }

    private static String path(Path file) {
        return FOLDER.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
