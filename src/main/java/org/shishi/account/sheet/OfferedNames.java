package org.shishi.account.sheet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shishi.shared.text.Pinyin;

/** Gives out user names, each once: 张伟 is offered {@code zhangwei}, the next one {@code zhangwei2}. */
final class OfferedNames {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 36;

    private final Set<String> accounts = new HashSet<>();
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    OfferedNames(Collection<String> accounts) {
        accounts.forEach(name -> this.accounts.add(small(name)));
    }

    /** Keeps a name that is written somewhere in the sheet from being offered to somebody else. */
    void reserve(String username) {
        reserved.add(small(username));
    }

    boolean known(String username) {
        return accounts.contains(small(username));
    }

    /** Whether nobody before had it. */
    boolean takeWritten(String username) {
        return given.add(small(username));
    }

    /** None for a name that has no letters. */
    Optional<String> offer(String name) {
        var spelt = Pinyin.ofName(name).replaceAll("[^a-z0-9]", "");
        if (spelt.isEmpty()) {
            return Optional.empty();
        }
        var stem = spelt.length() > LONGEST ? spelt.substring(0, LONGEST) : spelt;
        var offered = stem;
        for (int next = 2; offered.length() < SHORTEST || taken(offered); next++) {
            offered = stem + next;
        }
        given.add(offered);
        return Optional.of(offered);
    }

    private boolean taken(String username) {
        return accounts.contains(username) || reserved.contains(username) || given.contains(username);
    }

    private static String small(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
