package org.shishi.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports are kept and worked off.
 *
 * @param keepFilesFor how long the uploaded bytes are kept; what became of the rows is kept for good
 * @param backgroundFrom from how many rows on the work goes on behind the page, with its progress shown
 */
@ConfigurationProperties("shishi.imports")
record ImportSettings(
        @DefaultValue("90d") Duration keepFilesFor,
        @DefaultValue("1000") int backgroundFrom) {}
