package org.shishi.figures.web;

import java.util.Locale;
import org.shishi.figures.Grouping;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the grouping as addresses write it: {@code by=level}. */
@Component
class GroupingWord implements Converter<String, Grouping> {

    @Override
    public Grouping convert(String word) {
        return Grouping.valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
