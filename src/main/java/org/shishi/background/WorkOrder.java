package org.shishi.background;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;

/**
 * What is kept of a piece of work until some node carries it out: small, and no right that may be gone by then.
 *
 * @param subject the name of its progress, such as {@code import:7}
 * @param what tells the work which of its records it is about
 */
public record WorkOrder(String subject, Map<String, String> what, Asker asker) {

    public long number(String key) {
        return Long.parseLong(word(key));
    }

    public String word(String key) {
        return Objects.requireNonNull(what.get(key), key);
    }

    /**
     * Who asked.
     *
     * @param account whose rights are looked up when the work begins
     * @param actingFor the colleague for whom the person acted
     * @param itself the application itself, which has no account
     */
    public record Asker(
            @Nullable Long account,
            @Nullable Long actingFor,
            @Nullable Actor itself) {

        static Asker of(Actor actor) {
            var colleague = actor.actingFor();
            return actor.id() == null
                    ? new Asker(null, null, actor)
                    : new Asker(actor.id(), colleague == null ? null : colleague.id(), null);
        }
    }
}
