package org.shishi.operation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * From when on something is to be looked at.
 *
 * @param diskFree free space below this is a warning, below a fifth of it critical
 * @param diskReserve with less than this nothing more is written, so that the database does not end
 * @param clockOff by how much the clocks of application and database may differ
 * @param checkAge how old the last check of the night may be
 * @param newsWait how long news may wait for whoever is to hear it
 */
@Validated
@ConfigurationProperties("shishi.status")
record Thresholds(
        @DefaultValue("5GB") DataSize diskFree,

        @DefaultValue("128MB") DataSize diskReserve,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("5s")
        Duration clockOff,

        @NotNull @DurationMin(hours = 24) @DefaultValue("50h")
        Duration checkAge,

        @NotNull @DurationMin(minutes = 6) @DefaultValue("15m")
        Duration newsWait) {}
