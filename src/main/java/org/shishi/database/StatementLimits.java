package org.shishi.database;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.shishi.shared.Work;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long one statement may take before the database gives it up, by what it is for.
 *
 * @param page a page that is looked at
 * @param api what a program reads
 * @param command what changes something; it may wait for others who change
 * @param heavy an export, a document, a comparison
 * @param background jobs and work behind a page
 * @param migration an upgrade of the tables
 */
@Validated
@ConfigurationProperties("shishi.statements")
record StatementLimits(
        @DurationMin(seconds = 1) @DefaultValue("15s") Duration page,
        @DurationMin(seconds = 1) @DefaultValue("15s") Duration api,
        @DurationMin(seconds = 1) @DefaultValue("60s") Duration command,
        @DurationMin(seconds = 1) @DefaultValue("60s") Duration heavy,
        @DurationMin(seconds = 1) @DefaultValue("10m") Duration background,
        @DurationMin(seconds = 1) @DefaultValue("2h") Duration migration) {

    Duration of(Work work) {
        return switch (work) {
            case PAGE -> page;
            case API -> api;
            case COMMAND -> command;
            case HEAVY -> heavy;
            case BACKGROUND -> background;
            case MIGRATION -> migration;
        };
    }
}
