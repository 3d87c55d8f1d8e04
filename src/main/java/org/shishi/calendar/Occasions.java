package org.shishi.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the holidays of a notice, which are kept in Chinese, in the reader's language; one that nobody knows stays as it is. */
@Component
public class Occasions {

    private final MessageSource messages;

    Occasions(MessageSource messages) {
        this.messages = messages;
    }

    public String said(String occasion, Locale locale) {
        return Arrays.stream(occasion.split("[、,，]"))
                .map(word -> Arrays.stream(Festival.values())
                        .filter(festival -> festival.word().equals(word.strip()))
                        .findFirst()
                        .map(festival -> messages.getMessage(festival, locale))
                        .orElse(word.strip()))
                .collect(Collectors.joining(messages.getMessage("frame.comma", null, locale)));
    }
}
