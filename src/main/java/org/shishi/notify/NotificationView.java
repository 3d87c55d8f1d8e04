package org.shishi.notify;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something that somebody was told. Resolves to its words in the language of the reader.
 *
 * @param link the path of the page that it is about
 * @param settled whether the step that it asks for has been taken
 */
public record NotificationView(
        long id, String code, List<String> args, String link, OffsetDateTime at, boolean read, boolean settled)
        implements MessageSourceResolvable {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }

    public String minute() {
        return MINUTE.format(at);
    }
}
