package org.shishi.backup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Speaks in Chinese and in English: who stands before the machine may read either. */
final class BothLanguages {

    private final PrintStream out;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    BothLanguages(PrintStream out) {
        this.out = out;
        messages.setBasename("i18n/backup");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    void say(String code, @Nullable Object... values) {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            out.println(messages.getMessage(code, values, code, language));
        }
    }
}
