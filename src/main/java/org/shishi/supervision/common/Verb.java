package org.shishi.supervision.common;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.Labelled;
import org.shishi.shared.RuleViolation;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What can be done with a record, as its address names it: {@code ASK_EXTENSION} is {@code ask-extension}.
 *
 * @param <S> the states of the record
 */
public interface Verb<S extends Enum<S>> extends Labelled {

    /** What the policy calls it. */
    Action action();

    Transition<S> transition();

    /** The rule that is broken where the state does not allow it: its message names the state and the verb. */
    String wrongState();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the history tells it, when it is done: a button says what to do, the history what was done. */
    default MessageSourceResolvable done() {
        return new DefaultMessageSourceResolvable(Objects.requireNonNull(getCodes())[0] + ".done");
    }

    /** The fields of its form without which it is not done. */
    default Set<String> demands() {
        return Set.of();
    }

    default boolean fits(S now) {
        return transition().before().contains(now);
    }

    default void requireState(S now) {
        if (!fits(now)) {
            throw new RuleViolation(wrongState(), now, this);
        }
    }

    /** What the record becomes; refused where the state does not allow it. */
    default S after(S now) {
        requireState(now);
        return Objects.requireNonNullElse(transition().after(), now);
    }

    /** The one of them that an address names; an unknown word is an address that does not exist. */
    static <V extends Verb<?>> V of(Collection<V> verbs, String word, Action reading) {
        return verbs.stream()
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, reading, word));
    }

    /** All that this person may do with the record in its state. */
    static <S extends Enum<S>, V extends Enum<V> & Verb<S>> Set<V> allowed(
            Class<V> verbs, Actor actor, Resource record, S state) {
        var allowed = EnumSet.noneOf(verbs);
        Arrays.stream(verbs.getEnumConstants())
                .filter(verb -> verb.fits(state)
                        && Policy.decide(actor, verb.action(), record).allowed())
                .forEach(allowed::add);
        return allowed;
    }
}
