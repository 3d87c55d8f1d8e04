package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class DemoGreetingTests {

    @Test
    void theLastLinesSayTheAddressTheAccountsAndThePlaceOfTheData() {
        var environment = new MockEnvironment().withProperty("local.server.port", "18080");
        var connection = new ServerConnection("jdbc:postgresql://db/shishi", "shishi_app", "secret");
        var nothingEmbedded = new StaticListableBeanFactory().getBeanProvider(EmbeddedPostgres.class);

        assertThat(new DemoGreeting(environment, connection, nothingEmbedded)
                        .text()
                        .lines())
                .endsWith(
                        "  address   http://localhost:18080",
                        "  accounts  county county2 inspection inspector finance congress congress2 leader township"
                                + " department deputy deputy2 sysadmin secadmin auditor",
                        "  password  shishi-demo",
                        "  data      jdbc:postgresql://db/shishi");
    }
}
