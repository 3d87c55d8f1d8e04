package org.shishi.frame.input;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.PlainSigns;
import org.shishi.shared.Verbatim;
import org.shishi.shared.WrittenText;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/**
 * Takes typed text without the blanks around it, without what nobody sees, and with plain ends of lines: browsers send others
 * than they were given, and text that nobody touched would count as changed.
 */
public class TypedText implements ConditionalGenericConverter {

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
        return source instanceof String text ? of(text, targetType.hasAnnotation(PlainSigns.class)) : source;
    }

    static String of(String text, boolean plain) {
        var clean = WrittenText.clean(text).strip();
        return plain ? WrittenText.folded(clean) : clean;
    }
}
