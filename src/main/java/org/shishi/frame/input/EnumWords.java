package org.shishi.frame.input;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads names of enums as addresses write them, in small letters or large: {@code by=level}, {@code /files/word}. */
@SuppressWarnings({"rawtypes", "unchecked"})
public final class EnumWords implements ConverterFactory<String, Enum> {

    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return new Converter<>() {
            @Override
            public @Nullable T convert(String word) {
                return word.isBlank()
                        ? null
                        : (T) Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT));
            }
        };
    }
}
