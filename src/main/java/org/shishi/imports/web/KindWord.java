package org.shishi.imports.web;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code kind=ledger} in addresses. */
@Component
class KindWord implements Converter<String, ImportApi.Kind> {

    @Override
    public ImportApi.Kind convert(String word) {
        return ImportApi.Kind.valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
