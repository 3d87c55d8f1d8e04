package org.shishi.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A program to be killed: starts the server and says each row's number once the database has acknowledged it. */
final class WritingProgram {

    private WritingProgram() {}

    public static void main(String[] arguments) throws SQLException {
        var server = EmbeddedPostgres.start(Path.of(arguments[0]), TestServer.MEMORY);
        makeTable(server);
        System.out.println("writing");
        try (var connection =
                        connect(server, EmbeddedPostgres.APP, server.secrets().appPassword());
                var statement = connection.createStatement()) {
            while (true) {
                System.out.println(insert(statement));
            }
        } catch (SQLException e) {
            // its server was killed; end as a killed application does, without closing anything
            Runtime.getRuntime().halt(1);
        }
    }

    private static void makeTable(EmbeddedPostgres server) throws SQLException {
        try (var connection =
                        connect(server, EmbeddedPostgres.OWNER, server.secrets().ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (id bigint generated always as identity, text text)");
            statement.execute("grant select, insert on written to " + EmbeddedPostgres.APP);
        }
    }

    private static long insert(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("insert into written (text) values ('民生实事') returning id")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static Connection connect(EmbeddedPostgres server, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.url(EmbeddedPostgres.DATABASE), user, password);
    }
}
