package org.shishi.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a table: how many rows, and a sum over the hashes of all of them, which is the same in whatever order they
 * are read and another one when anything in any of them differs.
 */
record TableHash(String table, long rows, String hash) {

    /** How values are written is part of the hash. */
    private static final String WRITTEN_ALIKE = """
            set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
            set extra_float_digits = 1; set statement_timeout = 0""";

    private static final String TABLES =
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public' order by 1";

    /** The longest text of a number that fits 60 bits, so that a billion of them do not overflow. */
    private static final String SUM = """
            select count(*), coalesce(sum(('x' || left(encode(sha256(convert_to(this_row::text, 'UTF8')), 'hex'), 15))
                ::bit(60)::bigint), 0)::text from %s this_row""";

    static List<String> tables(Connection database) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    static void writeAlike(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(WRITTEN_ALIKE);
        }
    }

    /** All tables of the application. */
    static List<TableHash> all(Connection database) throws SQLException {
        writeAlike(database);
        var hashes = new ArrayList<TableHash>();
        for (var table : tables(database)) {
            hashes.add(of(database, table));
        }
        return hashes;
    }

    private static TableHash of(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(SUM.formatted(table))) {
            rows.next();
            return new TableHash(table, rows.getLong(1), rows.getString(2));
        }
    }
}
