package org.shishi.vote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who counts or watches at one meeting; nobody does both. */
@Embeddable
public record Official(
        long accountId,
        String name,
        @Enumerated(EnumType.STRING) Office office) {}
