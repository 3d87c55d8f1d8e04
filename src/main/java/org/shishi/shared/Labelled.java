package org.shishi.shared;

import org.springframework.context.MessageSourceResolvable;

/**
 * An enum whose values have a text in every language, the message {@code <Type>.<VALUE>}. Code that shall know no framework
 * implements this instead of Spring's own interface.
 */
public interface Labelled extends MessageSourceResolvable {

    String name();

    @Override
    default String[] getCodes() {
        return new String[] {((Enum<?>) this).getDeclaringClass().getSimpleName() + "." + name()};
    }
}
