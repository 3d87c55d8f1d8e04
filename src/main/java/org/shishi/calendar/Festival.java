package org.shishi.calendar;

import org.springframework.context.MessageSourceResolvable;

/** The holidays of the State Council's notices, with the word that these use. */
enum Festival implements MessageSourceResolvable {
    NEW_YEAR("元旦"),
    SPRING("春节"),
    TOMB_SWEEPING("清明节"),
    LABOUR("劳动节"),
    DRAGON_BOAT("端午节"),
    MID_AUTUMN("中秋节"),
    NATIONAL("国庆节");

    private final String word;

    Festival(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"Festival." + name()};
    }
}
