package org.shishi.project;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A rule of the lights, and who set it when and why; the usual rule was set by nobody. */
public record LightRuleView(LightRule rule, @Nullable OffsetDateTime setAt, String setBy, String reason) {}
