package org.shishi.frame.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Reads lists of words, numbers and days from an address, without what is blank: {@code stage=%20} is no stage. */
public class WordLists implements ConditionalGenericConverter {

    private final ConversionService words;

    public WordLists(ConversionService words) {
        this.words = words;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, Collection.class),
                new ConvertiblePair(String[].class, Collection.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        var element = target.getElementTypeDescriptor();
        return element != null
                && element.getType() != String.class
                && words.canConvert(TypeDescriptor.valueOf(String.class), element);
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        var element = Objects.requireNonNull(targetType.getElementTypeDescriptor());
        var sent = source instanceof String[] several ? several : new String[] {String.valueOf(source)};
        var list = CollectionFactory.<Object>createCollection(targetType.getType(), element.getType(), sent.length);
        Arrays.stream(sent)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .filter(word -> !word.isBlank())
                .map(word -> words.convert(word.strip(), TypeDescriptor.valueOf(String.class), element))
                .filter(Objects::nonNull)
                .forEach(list::add);
        return list;
    }
}
