package org.shishi.frame.input;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Verbatim;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/**
 * Takes typed text without the blanks around it, without control characters, which the database refuses, and with plain ends of
 * lines: browsers send others than they were given, and text that nobody touched would count as changed.
 */
public class TypedText implements ConditionalGenericConverter {

    /** Control characters, halves of characters that a program cut in two, and signs that turn round what follows them. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[[\\p{Cc}&&[^\\n\\r\\t]]\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return !target.hasAnnotation(Verbatim.class);
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        return source instanceof String text ? of(text) : source;
    }

    static String of(String text) {
        return UNWRITABLE.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
