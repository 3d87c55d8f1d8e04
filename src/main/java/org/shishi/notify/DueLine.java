package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * One thing that is due or late. Resolves to its words in the language of the reader.
 *
 * @param on when it is or was due; none for what simply waits
 * @param link the path of its page
 */
public record DueLine(
        boolean late, String code, List<?> args, @Nullable LocalDate on, String link)
        implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }
}
