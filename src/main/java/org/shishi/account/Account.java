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
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.Formula;
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
    private @Nullable Long importId;
    private @Nullable Long unitId;
    private @Nullable String phone;
    private @Nullable String language;
    private @Nullable String passwordHash;
    private @Nullable Instant passwordChangedAt;
    private boolean passwordTemporary;
    private @Nullable Long passwordAskedBy;
    private @Nullable Instant passwordAskedAt;
    private @Nullable Long passwordGivenBy;
    private boolean disabled;
    private long sessionStamp;
    private @Nullable Instant lastSignIn;

    /** Read with the account, since every request asks for it. */
    @Formula("(select f.since from account_factor f where f.account_id = id)")
    private @Nullable Instant factorSince;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected Account() {}

    Account(SaveAccount account, @Nullable Long sheet) {
        this.username = account.username();
        this.importId = sheet;
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

    /** One administrator asks for a password that serves once; nothing changes until another one hands it over. */
    void askForPassword(Actor by, Instant now) {
        refuseOwn(by);
        passwordAskedBy = by.id();
        passwordAskedAt = now;
        passwordGivenBy = null;
    }

    /** Whom the application itself gives one, nobody has asked for. */
    void handOver(Actor by, String hash, Instant now) {
        if (by.id() != null) {
            refuseOwn(by);
            if (passwordAskedAt() == null) {
                throw new RuleViolation("account.password.unasked");
            }
            if (by.id().equals(passwordAskedBy)) {
                throw new RuleViolation("account.password.other-person");
            }
            passwordGivenBy = by.id();
        }
        newPassword(hash, now, true);
    }

    /** Whether the actor may hand over what somebody else has asked for. */
    boolean waitsForAnother(Actor actor) {
        return passwordAskedAt() != null
                && !Objects.equals(actor.id(), passwordAskedBy)
                && !Objects.equals(actor.id(), id);
    }

    boolean neverCame() {
        return lastSignIn == null && !disabled;
    }

    private void refuseOwn(Actor by) {
        if (Objects.equals(by.id(), id)) {
            throw new RuleViolation("account.own.password"); // a session alone must not be enough for it
        }
    }

    /** When a password was asked for that waits to be handed over. */
    private @Nullable Instant passwordAskedAt() {
        return passwordGivenBy == null ? passwordAskedAt : null;
    }

    void signedIn(Instant now) {
        lastSignIn = now;
    }

    /** A temporary password, good for one sign-in, is not used by this. */
    void signedInByDevice(Instant now) {
        if (!passwordTemporary) {
            lastSignIn = now;
        }
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

    /** Whether a password that serves for one sign-in has waited for it too long. */
    boolean temporaryHasLapsed(Instant now, Duration lasts) {
        return passwordTemporary
                && passwordChangedAt != null
                && passwordChangedAt.plus(lasts).isBefore(now);
    }

    /** By whom and when the present password was asked for and handed over, while it is one for a single sign-in. */
    @Nullable
    HandedOver handedOver() {
        return passwordTemporary && passwordAskedBy != null && passwordAskedAt != null && passwordGivenBy != null
                ? new HandedOver(passwordAskedBy, passwordAskedAt, passwordGivenBy)
                : null;
    }

    record HandedOver(long askedBy, Instant askedAt, long givenBy) {}

    void disable(boolean off) {
        disabled = off;
        endSessions();
    }

    void speak(String chosen) {
        language = chosen;
    }

    void endSessions() {
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

    String name() {
        return name;
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

    @Nullable
    Instant factorSince() {
        return factorSince;
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
                onTheWall(passwordAskedAt(), zone),
                locked || disabled,
                disabled,
                onTheWall(lastSignIn, zone),
                version);
    }

    private static @Nullable OffsetDateTime onTheWall(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toOffsetDateTime();
    }
}
