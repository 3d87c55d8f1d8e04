package org.shishi.account.trail;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Masks;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says the values of the trail's details in the reader's language: codes by their words, numbers with what they count. */
@Component
class TrailValues {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z -]{1,30}");
    private static final Pattern WHOLE_PHONE = Pattern.compile("(?<!\\d)1\\d{10}(?!\\d)");
    private static final Pattern IDENTITY_CARD = Pattern.compile("(?<!\\d)(\\d{4})\\d{10}(\\d{3}[\\dXx])(?!\\d)");
    private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|credential|hash)");
    private static final Set<String> UNITS =
            Set.of("unit", "unitId", "leadUnitId", "responsibleUnitIds", "units", "bodies", "townshipId");
    private static final Set<String> PHONES = Set.of("phone", "contactPhone");

    /** What numbers are of: the message that says it with its measure. */
    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("amount", "money"),
            Map.entry("annualInvestment", "money"),
            Map.entry("investment", "money"),
            Map.entry("quota", "money"),
            Map.entry("total", "money"),
            Map.entry("unpaid", "money"),
            Map.entry("closeWithin", "days"),
            Map.entry("days", "days"),
            Map.entry("dueDays", "days"),
            Map.entry("dueSoon", "days"),
            Map.entry("objectionDays", "days"),
            Map.entry("PERIOD_EDIT.new", "days"),
            Map.entry("PERIOD_EDIT.old", "days"),
            Map.entry("excellentShare", "percent"),
            Map.entry("fairlyPercent", "percent"),
            Map.entry("percent", "percent"),
            Map.entry("satisfiedPercent", "percent"),
            Map.entry("weight", "percent"),
            Map.entry("lockedMinutes", "minutes"),
            Map.entry("beginsInMonth", "month"));

    private final MessageSource messages;
    private final Units units;
    private final TrailLabels labels;

    TrailValues(MessageSource messages, Units units, TrailLabels labels) {
        this.messages = messages;
        this.units = units;
        this.labels = labels;
    }

    /** Nothing for what is empty. */
    String said(String act, String field, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> said(act, field, one))
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(value.path(0).isObject() ? labels.text("trail.next") : separator()));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(part -> part(act, field, part))
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(separator()));
        }
        if (value.isBoolean()) {
            return labels.text(value.booleanValue() ? "trail.is.yes" : "trail.is.no");
        }
        return value.isNull() ? "" : scalar(act, field, value.asString(), value.isNumber());
    }

    private String part(String act, String field, Map.Entry<String, JsonNode> part) {
        var said = said(act, part.getKey(), part.getValue());
        return said.isEmpty() || part.getKey().equals("version")
                ? ""
                : labels.text("trail.part", labels.of(act, field, part.getKey()), said);
    }

    private String scalar(String act, String field, String text, boolean number) {
        if (UNITS.contains(field) && text.matches("\\d{1,18}")) {
            return units.byId(Long.parseLong(text)).map(UnitView::name).orElse(text);
        }
        var measure = measure(act, field);
        if (measure != null && text.matches("-?\\d+(\\.\\d+)?")) {
            return labels.text(measure, new BigDecimal(text));
        }
        var word = word(act, field, text);
        if (word != null) {
            return word;
        }
        if (SECRET.matcher(field).find() && !text.isEmpty()) {
            return "****";
        }
        return number ? plain(text, true) : masked(PHONES.contains(field) ? Masks.phone(text) : text);
    }

    private static @Nullable String measure(String act, String field) {
        var kind = MEASURES.getOrDefault(act + "." + field, MEASURES.get(field));
        return kind == null ? null : "trail.in." + kind;
    }

    /** What a code means; none where it is no code. */
    @Nullable
    String word(String act, String field, String text) {
        var locale = LocaleContextHolder.getLocale();
        var own = WORD.matcher(text).matches() || CODE.matcher(text).matches()
                ? message("trail.value." + field + "." + text.replace(' ', '-'), locale)
                : null;
        return own != null || !CODE.matcher(text).matches()
                ? own
                : TrailCodes.type(act, field)
                        .map(type -> message(type + "." + text, locale))
                        .orElse(null);
    }

    private @Nullable String message(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    private static String plain(String number, boolean isOne) {
        return isOne || number.contains(".")
                ? new BigDecimal(number).stripTrailingZeros().toPlainString()
                : number;
    }

    private static String masked(@Nullable String text) {
        var some = text == null ? "" : text;
        var cards = IDENTITY_CARD.matcher(some).replaceAll("$1**********$2");
        return WHOLE_PHONE.matcher(cards).replaceAll(found -> String.valueOf(Masks.phone(found.group())));
    }

    private String separator() {
        return labels.text("frame.comma");
    }
}
