package org.shishi.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Something that a sheet does not say and the program must not guess: nothing is written before a person has answered.
 *
 * @param key under which the answer is sent, such as {@code unit.县公路局}
 * @param code what is asked, as a message key
 * @param choices the possible answers; none where the answer is a number to be typed
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

    private static final Pattern OF_HEADINGS =
            Pattern.compile("sheet\\.question\\.(heading(\\.words)?|word|all|emptied|day|number|lead)");

    public static final String TAKE = "take";
    public static final String LEAVE = "leave";

    public boolean open() {
        return answer == null;
    }

    /** Whether the answer is typed. */
    public boolean typed() {
        return choices.isEmpty();
    }

    /** Whether what is typed is a day. */
    @JsonIgnore
    public boolean isDated() {
        return typed() && key.endsWith(".day");
    }

    /** Names of the product's own columns and words are said in the reader's language; what the sheet says stays. */
    @Override
    public Object[] getArguments() {
        var arguments = Shortened.inSentence(values);
        for (int i = 0; i < arguments.length; i++) {
            if (OF_HEADINGS.matcher(code).matches() && arguments[i] instanceof String text) {
                arguments[i] = word(text);
            }
        }
        return arguments;
    }

    /** A column or a word of a list, as its Chinese name is written in sheets. */
    public static MessageSourceResolvable word(String name) {
        return new DefaultMessageSourceResolvable(new String[] {"sheet.heading." + name}, name);
    }

    /** Every row or word that it is about, where its sentence shows only the first ones. */
    public List<String> all() {
        return Shortened.folded(values);
    }
}
