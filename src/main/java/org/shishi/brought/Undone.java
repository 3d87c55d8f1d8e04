package org.shishi.brought;

import java.time.OffsetDateTime;

/** Who took back what a sheet had brought, when and why. */
public record Undone(String by, OffsetDateTime at, String reason) {}
