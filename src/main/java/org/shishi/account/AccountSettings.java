package org.shishi.account;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The county's rules for accounts.
 *
 * @param passwordPolicy {@code mlps} or {@code asvs}
 * @param lockAfter failures in a row with one name from one device or network that lock the name there
 * @param lockFor how long it then stays locked; twice as long each further time, up to a day
 * @param strangersLockAfter failures in a day with one name from wherever nobody of that name has signed in before, all
 *     such places together, that lock the name for all of them
 * @param networkLockAfter failures in {@code lockFor} with whatever names from one network that lock it for all names not
 *     known there
 * @param knownDeviceIdle how long a session may idle instead where the person asks for it at the sign-in, on a device on which
 *     that person has signed in before, and is none of the three administrators; nobody is asked at 0
 * @param temporaryLasts how long a one-time password may wait for its only sign-in
 * @param sessionLasts how long a session may last, however busy; the idle time is {@code spring.session.timeout}
 */
@Validated
@ConfigurationProperties("shishi.account")
public record AccountSettings(
        @DefaultValue("MLPS") PasswordPolicy passwordPolicy,
        @Min(1) @DefaultValue("5") int lockAfter,
        @DurationMin(minutes = 1) @DefaultValue("30m") Duration lockFor,
        @Min(1) @DefaultValue("20") int strangersLockAfter,
        @Min(1) @DefaultValue("100") int networkLockAfter,
        @DurationMin(minutes = 0) @DefaultValue("10h") Duration knownDeviceIdle,
        @DurationMin(minutes = 1) @DefaultValue("24h") Duration temporaryLasts,
        @DurationMin(minutes = 1) @DefaultValue("10h") Duration sessionLasts) {}
