package org.shishi.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a county sets for its pages.
 *
 * @param countyName the name beside the product's
 * @param defaultYear the plan year of a fresh visit; none: the current year
 */
@ConfigurationProperties("shishi")
record FrameSettings(@Nullable String countyName, @Nullable Integer defaultYear) {}
