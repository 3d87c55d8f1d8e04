package org.shishi.funding.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sheet of entries does not say and the program must not guess: nothing is booked before a person has answered.
 *
 * @param key under which the answer is sent: {@code unit}, {@code merged}
 * @param code what is asked, as a message key
 * @param choices the possible answers, each a message key {@code funding.answer.*}
 * @param answer what a person has said
 */
public record EntryQuestion(
        String key,
        String code,
        List<Object> args,
        List<String> choices,
        @Nullable String answer) {

    public boolean open() {
        return answer == null;
    }
}
