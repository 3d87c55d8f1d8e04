package org.shishi.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How a role reaches a database of the embedded server: the application fills tables, the owner changes them. */
record ServerConnection(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

    static JdbcConnectionDetails ofTheApplication(EmbeddedPostgres server, String database) {
        return new ServerConnection(
                server.url(database), EmbeddedPostgres.APP, server.secrets().appPassword());
    }

    static FlywayConnectionDetails ofTheOwner(EmbeddedPostgres server, String database) {
        return new Migration(
                server.url(database), EmbeddedPostgres.OWNER, server.secrets().ownerPassword());
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return getUsername + "@" + getJdbcUrl;
    }

    private record Migration(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {

        @Override
        public String toString() {
            return getUsername + "@" + getJdbcUrl;
        }
    }
}
