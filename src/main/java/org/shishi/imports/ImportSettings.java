package org.shishi.imports;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How imports are kept and worked off.
 *
 * @param keepFilesFor how long the uploaded bytes are kept; what became of the rows is kept for good
 * @param backgroundFrom from how many rows on the work goes on behind the page, with its progress shown
 */
@Validated
@ConfigurationProperties("shishi.imports")
record ImportSettings(
        @DurationMin(days = 1) @DefaultValue("90d") Duration keepFilesFor,
        @Min(1) @DefaultValue("1000") int backgroundFrom) {}
