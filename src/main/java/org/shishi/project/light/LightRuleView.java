package org.shishi.project.light;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shishi.project.LightRule;

/** A rule of the lights, and who set it when and why; the usual rule was set by nobody. */
public record LightRuleView(LightRule rule, @Nullable OffsetDateTime setAt, String setBy, String reason) {}
