package org.shishi.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sheet does not say and the program must not guess: nothing is written before a person has answered.
 *
 * @param key under which the answer is sent, such as {@code unit.县公路局}
 * @param code what is asked, as a message key
 * @param choices the possible answers
 * @param named whether the choices are names, and not the keys {@code sheet.answer.*} of words
 * @param answer what a person has said
 */
public record SheetQuestion(
        String key,
        String code,
        List<Object> values,
        List<String> choices,
        boolean named,
        @Nullable String answer) implements LocalizedMessage {

    public static final String TAKE = "take";
    public static final String LEAVE = "leave";

    public boolean open() {
        return answer == null;
    }

    @Override
    public Object[] getArguments() {
        return Shortened.inSentence(values);
    }

    /** Every row or word that it is about, where its sentence shows only the first ones. */
    public List<String> all() {
        return Shortened.folded(values);
    }
}
