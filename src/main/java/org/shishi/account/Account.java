package org.shishi.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Masks;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;

@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String name;
    private @Nullable Long unitId;
    private @Nullable String phone;
    private @Nullable String language;
    private @Nullable String passwordHash;
    private @Nullable Instant passwordChangedAt;
    private boolean passwordTemporary;
    private boolean disabled;
    private long sessionStamp;
    private @Nullable Instant lastSignIn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected Account() {}

    Account(SaveAccount account) {
        this.username = account.username();
        change(account);
    }

    final void change(SaveAccount account) {
        this.name = account.name();
        this.unitId = account.unitId();
        this.phone = account.phone();
    }

    /** An administrator's role stands alone (三员分立). Whoever is signed in is signed out, so that the change holds at once. */
    void grant(Set<Role> granted) {
        if (!Role.compatible(granted)) {
            throw RuleViolation.at("roles", "account.roles.separated");
        }
        roles.retainAll(granted);
        roles.addAll(granted);
        endSessions();
    }

    void newPassword(String hash, Instant now, boolean temporary) {
        passwordHash = hash;
        passwordChangedAt = now;
        passwordTemporary = temporary;
        endSessions();
    }

    void signedIn(Instant now) {
        lastSignIn = now;
    }

    /** Keeps the same password in another hash, unless it was changed meanwhile. */
    void rehashed(String before, String now) {
        if (before.equals(passwordHash)) {
            passwordHash = now;
        }
    }

    /** Whether a password that serves for one sign-in has served. */
    boolean temporaryIsUsed() {
        return passwordTemporary
                && passwordChangedAt != null
                && lastSignIn != null
                && lastSignIn.isAfter(passwordChangedAt);
    }

    void disable(boolean off) {
        disabled = off;
        endSessions();
    }

    void speak(String chosen) {
        language = chosen;
    }

    private void endSessions() {
        sessionStamp++;
    }

    boolean disabled() {
        return disabled;
    }

    boolean passwordExpiredAt(Instant now, PasswordPolicy policy) {
        var age = policy.maxAge();
        return passwordTemporary
                || (age != null
                        && passwordChangedAt != null
                        && passwordChangedAt.plus(age).isBefore(now));
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String username() {
        return username;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    Long unitId() {
        return unitId;
    }

    long sessionStamp() {
        return sessionStamp;
    }

    long version() {
        return version;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    boolean works() {
        return !disabled && !roles.isEmpty();
    }

    Person person() {
        return new Person(id(), username, name, roles());
    }

    Resource resource() {
        return Resource.ownedBy(id, "account:" + username);
    }

    Actor actor(String unitName, boolean passwordExpired) {
        return new Actor(id, username, name, unitId, unitName, roles(), language, passwordExpired);
    }

    AccountView view(@Nullable String unitName, boolean phoneMasked, boolean locked, ZoneId zone) {
        return new AccountView(
                id(),
                username,
                name,
                unitId,
                unitName,
                phoneMasked ? Masks.phone(phone) : phone,
                roles(),
                passwordHash != null,
                locked || disabled,
                disabled,
                lastSignIn == null ? null : lastSignIn.atZone(zone).toOffsetDateTime(),
                version);
    }
}
