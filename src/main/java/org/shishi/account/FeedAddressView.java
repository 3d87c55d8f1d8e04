package org.shishi.account;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When a person's secret calendar address was made, and when it was last read; the address itself is told once only. */
public record FeedAddressView(
        OffsetDateTime madeAt, @Nullable LocalDate lastUsed) {}
