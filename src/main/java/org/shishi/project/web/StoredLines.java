package org.shishi.project.web;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shishi.project.handover.AcceptanceConclusion;
import org.shishi.project.handover.HandoverStep;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language the lines that the application itself wrote into the ledger, in Chinese; what people wrote stays. */
@Component
class StoredLines {

    private static final Locale WRITTEN = Locale.SIMPLIFIED_CHINESE;

    /** A report's reason is the period that it tells of. */
    private static final String PERIOD = "PeriodKind.";

    private static final String CLOSED = "project.closing.record";

    private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,4}").asMatchPredicate();

    private final MessageSource messages;

    StoredLines(MessageSource messages) {
        this.messages = messages;
    }

    String in(Locale locale, String line) {
        return line.isEmpty() || locale.getLanguage().equals(WRITTEN.getLanguage())
                ? line
                : keys().flatMap(key -> said(key, locale, line).stream())
                        .findFirst()
                        .orElse(line);
    }

    private static Stream<String> keys() {
        return Stream.concat(
                Arrays.stream(HandoverStep.values()).map(step -> "project.handover.line." + step.word()),
                Stream.of(PERIOD + "FIRST_HALF", PERIOD + "SECOND_HALF", PERIOD + "MONTH", CLOSED));
    }

    private Optional<String> said(String key, Locale locale, String line) {
        var end = new ParsePosition(0);
        var values = new MessageFormat(messages.getMessage(key, null, WRITTEN), WRITTEN).parse(line, end);
        boolean other = values == null
                || end.getIndex() < line.length()
                || key.startsWith(PERIOD) && !Arrays.stream(values).allMatch(value -> NUMBER.test(value.toString()));
        return other ? Optional.empty() : Optional.of(messages.getMessage(key, words(values, locale), locale));
    }

    private Object[] words(Object[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> word(Objects.toString(value, ""), locale))
                .toArray();
    }

    /** Months are numbers, which choose their names; a conclusion has its own word. */
    private Object word(String value, Locale locale) {
        return value.length() <= 2 && NUMBER.test(value)
                ? Integer.valueOf(value)
                : Arrays.stream(AcceptanceConclusion.values())
                        .filter(word -> messages.getMessage(word, WRITTEN).equals(value))
                        .findFirst()
                        .map(word -> messages.getMessage(word, locale))
                        .orElse(value);
    }
}
