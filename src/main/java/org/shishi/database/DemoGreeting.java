package org.shishi.database;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and how to get in, in the last lines that it prints. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final List<String> ACCOUNTS = List.of(
            "county",
            "county2",
            "inspection",
            "inspector",
            "finance",
            "congress",
            "congress2",
            "leader",
            "township",
            "department",
            "deputy",
            "deputy2",
            "sysadmin",
            "secadmin",
            "auditor");

    private final Environment environment;
    private final JdbcConnectionDetails connection;
    private final ObjectProvider<EmbeddedPostgres> embedded;

    DemoGreeting(Environment environment, JdbcConnectionDetails connection, ObjectProvider<EmbeddedPostgres> embedded) {
        this.environment = environment;
        this.connection = connection;
        this.embedded = embedded;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet() {
        System.out.println(text());
    }

    String text() {
        return """

                Shishi is running (demo: this machine only)
                  address   http://localhost:%s
                  accounts  %s
                  password  shishi-demo
                  data      %s""".formatted(
                environment.getProperty("local.server.port", "8080"), String.join(" ", ACCOUNTS), placeOfData());
    }

    private String placeOfData() {
        var server = embedded.getIfAvailable();
        return server == null ? connection.getJdbcUrl() : server.folder().toString();
    }
}
