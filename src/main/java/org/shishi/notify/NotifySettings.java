package org.shishi.notify;

import jakarta.validation.constraints.Min;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When and from whom reminders come. Without {@code spring.mail.host} no mail is sent at all.
 *
 * @param baseAddress of the links in a mail: how people reach the application
 * @param from the sender's address
 * @param digestAt from when on the day's digest may go out, on working days
 * @param soonDays how many days ahead a deadline is worth a reminder
 */
@Validated
@ConfigurationProperties("shishi.notify")
public record NotifySettings(
        @DefaultValue("http://localhost:8080") String baseAddress,
        @DefaultValue("shishi@localhost") String from,
        @DefaultValue("07:30") LocalTime digestAt,
        @Min(1) @DefaultValue("14") int soonDays) {}
