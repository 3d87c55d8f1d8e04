package org.shishi.background;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How nodes share work. A node is taken for dead after four heartbeats that did not come, which is looked for after every other.
 *
 * @param poll how often a node looks for what another one has left; its own work it begins at once
 * @param heartbeat how often a node says that it still works on something
 */
@Validated
@ConfigurationProperties("shishi.background")
record WorkSettings(
        @DurationMin(millis = 100) @DefaultValue("5s") Duration poll,
        @DurationMin(millis = 100) @DefaultValue("8s") Duration heartbeat) {}
