package org.shishi.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A fact for which one unit may not be rated excellent, with its words as they are, or as they were when somebody first acted on it.
 *
 * @param sourceId which record it is, among those of its source
 * @param on the day of the fact
 * @param args what its words name
 * @param href where the record stands
 */
public record VetoFact(
        int planYear,
        long unitId,
        String unit,
        VetoGround ground,
        VetoSource source,
        long sourceId,
        @Nullable Long projectId,
        LocalDate on,
        List<String> args,
        String href) {

    /** Its name in addresses; there is one veto for it at most. */
    public String key() {
        return source.word() + "-" + sourceId + "-" + unitId;
    }

    /** The message that says it. */
    public String code() {
        return "veto.fact." + source;
    }

    public MessageSourceResolvable said() {
        return new DefaultMessageSourceResolvable(new String[] {code()}, args.toArray());
    }

    public String words(MessageSource messages, Locale locale) {
        return messages.getMessage(said(), locale);
    }
}
