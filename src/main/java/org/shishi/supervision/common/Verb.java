package org.shishi.supervision.common;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.springframework.context.MessageSourceResolvable;

/** What can be done with a record, as its address names it: {@code ASK_EXTENSION} is {@code ask-extension}. */
public interface Verb extends MessageSourceResolvable {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields of its form without which it is not done. */
    default Set<String> demands() {
        return Set.of();
    }

    /** The one of them that an address names; an unknown word is an address that does not exist. */
    static <V extends Verb> V of(Collection<V> verbs, String word, Action reading) {
        return verbs.stream()
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, reading, word));
    }
}
