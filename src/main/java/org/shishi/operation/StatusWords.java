package org.shishi.operation;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a language how a part of the installation is, and what to do about it. */
@Component
public class StatusWords {

    private final MessageSource messages;

    StatusWords(MessageSource messages) {
        this.messages = messages;
    }

    public StatusView view(StatusCheck check, Locale locale) {
        var key = "operation." + check.name();
        return new StatusView(
                check.name(),
                messages.getMessage(key, null, locale),
                check.level(),
                messages.getMessage(
                        check.saying().equals(StatusCheck.UNKNOWN) ? "operation.unknown" : key + "." + check.saying(),
                        check.values().toArray(),
                        locale),
                check.well() ? "" : messages.getMessage(key + ".advice", null, locale),
                check.measures());
    }
}
