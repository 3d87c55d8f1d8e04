package org.shishi.account;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;

/** What a password must be: either by the classified protection scheme or by OWASP's standard. */
public enum PasswordPolicy {
    /** GB/T 22239-2019 level 3 as usually assessed: 10 characters of three kinds, changed every 90 days, not one of the last five. */
    MLPS(10, 3, Duration.ofDays(90), 5),
    /** OWASP ASVS 5.0: length instead of complexity, no rotation. */
    ASVS(15, 1, null, 0);

    private final int length;
    private final int kinds;
    private final @Nullable Duration maxAge;
    private final int remembered;

    PasswordPolicy(int length, int kinds, @Nullable Duration maxAge, int remembered) {
        this.length = length;
        this.kinds = kinds;
        this.maxAge = maxAge;
        this.remembered = remembered;
    }

    /** How long a password may be used, or none. */
    public @Nullable Duration maxAge() {
        return maxAge;
    }

    /** How many former passwords may not come back. */
    int remembered() {
        return remembered;
    }

    /** The least number of characters. */
    public int length() {
        return length;
    }

    /** Refuses a password that is too short, too simple, or made of the user name. */
    void check(String password, String username) {
        if (password.codePointCount(0, password.length()) < length) {
            throw RuleViolation.at("password", "account.password.short", length);
        }
        if (kindsIn(password) < kinds) {
            throw RuleViolation.at("password", "account.password.simple", kinds);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw RuleViolation.at("password", "account.password.username");
        }
    }

    private static long kindsIn(String password) {
        IntStream kinds = password.codePoints().map(c -> {
            if (Character.isDigit(c)) {
                return 0;
            }
            if (Character.isLowerCase(c)) {
                return 1;
            }
            return Character.isUpperCase(c) ? 2 : 3;
        });
        return kinds.distinct().count();
    }
}
