package org.shishi.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the message file of every module by itself, so that a new module only adds its own. */
final class MessageFiles {

    private MessageFiles() {}

    static ResourceBundleMessageSource all() {
        var messages = new KnownMessages();
        messages.setBasenames(baseNames());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    /** Knows where a message was found, and one without arguments as it is: pages ask for hundreds, in some thirty files. */
    private static final class KnownMessages extends ResourceBundleMessageSource {

        private record Key(String code, Locale locale) {}

        private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();
        private final Map<Key, String> plain = new ConcurrentHashMap<>();

        @Override
        protected @Nullable String getMessageInternal(
                @Nullable String code, @Nullable Object @Nullable [] args, @Nullable Locale locale) {
            if (code == null || locale == null || (args != null && args.length > 0)) {
                return super.getMessageInternal(code, args, locale);
            }
            var key = new Key(code, locale);
            var known = plain.get(key);
            if (known != null) {
                return known;
            }
            var found = super.getMessageInternal(code, args, locale);
            if (found != null) {
                plain.put(key, found);
            }
            return found;
        }

        /** Several values are listed as the language lists them. */
        @Override
        protected Object[] resolveArguments(@Nullable Object @Nullable [] args, Locale locale) {
            var listed = args == null ? null : args.clone();
            for (int i = 0; listed != null && i < listed.length; i++) {
                if (listed[i] instanceof Collection<?> several) {
                    listed[i] = Arrays.stream(super.resolveArguments(several.toArray(), locale))
                            .map(String::valueOf)
                            .collect(Collectors.joining(locale.getLanguage().equals("zh") ? "、" : ", "));
                }
            }
            return super.resolveArguments(listed, locale);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            var key = new Key(code, locale);
            var known = formats.get(key);
            if (known != null) {
                return known;
            }
            var found = super.resolveCode(code, locale);
            if (found != null) {
                formats.put(key, found);
            }
            return found;
        }
    }

    private static String[] baseNames() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
            return Arrays.stream(files)
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .filter(name -> !name.contains("_"))
                    .map(name -> "i18n/" + name.replace(".properties", ""))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
