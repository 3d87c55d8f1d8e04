package org.shishi.frame;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Spring's own setting, read once more to be looked at, and given to the session at each sign-in: a time below nothing means sessions that never end.
 *
 * @param timeout how long a session may idle
 */
@Validated
@ConfigurationProperties("spring.session")
public record IdleSettings(
        @DurationMin(minutes = 1) @DefaultValue("30m") Duration timeout) {}
