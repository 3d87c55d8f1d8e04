package org.shishi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
class FormerPassword {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long accountId;
    private String passwordHash;
    private Instant replacedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected FormerPassword() {}

    FormerPassword(long accountId, String passwordHash, Instant replacedAt) {
        this.accountId = accountId;
        this.passwordHash = passwordHash;
        this.replacedAt = replacedAt;
    }

    String passwordHash() {
        return passwordHash;
    }
}
