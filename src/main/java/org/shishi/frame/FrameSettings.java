package org.shishi.frame;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.PlanYear;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a county sets for its pages.
 *
 * @param countyName the name beside the product's
 * @param defaultYear the plan year of a fresh visit; none: the current year
 */
@Validated
@ConfigurationProperties("shishi")
record FrameSettings(
        @Nullable String countyName, @PlanYear @Nullable Integer defaultYear) {}
