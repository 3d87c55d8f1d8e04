package org.shishi.funding.web;

import java.util.Locale;
import org.shishi.funding.MoneyGrouping;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the grouping as addresses write it: {@code by=tier}. */
@Component
class MoneyGroupingWord implements Converter<String, MoneyGrouping> {

    @Override
    public MoneyGrouping convert(String word) {
        return MoneyGrouping.valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
