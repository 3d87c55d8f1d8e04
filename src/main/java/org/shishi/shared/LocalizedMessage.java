package org.shishi.shared;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** A message with its values, for code that shall know no framework. */
public interface LocalizedMessage extends MessageSourceResolvable {

    /** The key of the text. */
    String code();

    List<Object> values();

    @Override
    default String[] getCodes() {
        return new String[] {code()};
    }

    @Override
    default Object[] getArguments() {
        return values().toArray();
    }
}
