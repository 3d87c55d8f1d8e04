package org.shishi.funding.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Shortened;

/**
 * Something that a sheet of entries does not say and the program must not guess: nothing is booked before a person has answered.
 *
 * @param key under which the answer is sent: {@code unit}, {@code merged}, {@code unit.万美元}
 * @param code what is asked, as a message key
 * @param choices the possible answers, each a message key {@code funding.answer.*}
 * @param answer what a person has said
 * @param readings by choice, what the first of its amounts comes to, in 万元
 */
public record EntryQuestion(
        String key,
        String code,
        List<Object> args,
        List<String> choices,
        @Nullable String answer,
        Map<String, String> readings) {

    EntryQuestion(String key, String code, List<Object> args, List<String> choices, @Nullable String answer) {
        this(key, code, args, choices, answer, Map.of());
    }

    EntryQuestion reading(Map<String, String> as) {
        return new EntryQuestion(key, code, args, choices, answer, as);
    }

    public boolean open() {
        return answer == null;
    }

    /** The values of its sentence. */
    public Object[] values() {
        return Shortened.inSentence(args);
    }

    /** Every row that it is about, where its sentence shows only the first ones. */
    public List<String> all() {
        return Shortened.folded(args);
    }
}
