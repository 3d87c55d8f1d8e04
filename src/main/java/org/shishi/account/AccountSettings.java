package org.shishi.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The county's rules for accounts.
 *
 * @param passwordPolicy {@code mlps} or {@code asvs}
 * @param lockAfter failures in a row that lock an account
 * @param lockFor how long it then stays locked
 * @param sessionLasts how long a session may last, however busy; the idle time is {@code spring.session.timeout}
 */
@ConfigurationProperties("shishi.account")
public record AccountSettings(
        @DefaultValue("MLPS") PasswordPolicy passwordPolicy,
        @DefaultValue("5") int lockAfter,
        @DefaultValue("30m") Duration lockFor,
        @DefaultValue("10h") Duration sessionLasts) {}
