package org.shishi.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * From when on something is to be looked at.
 *
 * @param diskFree free space below this is a warning, below a fifth of it critical
 * @param clockOff by how much the clocks of application and database may differ
 * @param checkAge how old the last check of the night may be
 * @param newsWait how long news may wait for whoever is to hear it
 */
@ConfigurationProperties("shishi.status")
record Thresholds(
        @DefaultValue("5GB") DataSize diskFree,
        @DefaultValue("5s") Duration clockOff,
        @DefaultValue("50h") Duration checkAge,
        @DefaultValue("15m") Duration newsWait) {}
