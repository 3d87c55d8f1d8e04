package org.shishi.frame.input;

import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.InPercent;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PlainSigns;
import org.shishi.shared.Verbatim;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads what programs send as forms are read: the same texts, days and numbers, and nothing empty inside a list. */
@Configuration(proxyBeanMethods = false)
class ApiJson implements WebMvcConfigurer {

    private final ObjectProvider<JsonMapper> json;

    ApiJson(ObjectProvider<JsonMapper> json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        json.ifAvailable(mapper -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strictly(mapper))));
    }

    private static JsonMapper strictly(JsonMapper mapper) {
        var typed = new SimpleModule("typed")
                .addDeserializer(String.class, new Text(false, false))
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(BigDecimal.class, new Decimal(TypedNumber.Meaning.NUMBER));
        return mapper.rebuild()
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addModule(typed)
                .build();
    }

    /** A text without blanks around it and without control characters; a password as it was sent. */
    private static final class Text extends StdScalarDeserializer<String> {

        private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

        private final boolean verbatim;
        private final boolean plain;

        Text(boolean verbatim, boolean plain) {
            super(String.class);
            this.verbatim = verbatim;
            this.plain = plain;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property == null
                    ? this
                    : new Text(
                            property.getAnnotation(Verbatim.class) != null,
                            property.getAnnotation(PlainSigns.class) != null);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            if (verbatim && HALVES.matcher(text).find()) {
                return (String) context.handleWeirdStringValue(String.class, text, "half a character");
            }
            return verbatim ? text : TypedText.of(text, plain);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            if (text == null) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            if (text.isBlank()) {
                return null;
            }
            try {
                return TypedDay.read(text);
            } catch (DateTimeParseException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a day");
            }
        }
    }

    /** A number, or a text that a form would take as one. */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        private static final BigDecimalDeserializer ANY = BigDecimalDeserializer.instance;

        private final TypedNumber.Meaning meaning;

        Decimal(TypedNumber.Meaning meaning) {
            super(BigDecimal.class);
            this.meaning = meaning;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property == null
                    ? this
                    : new Decimal(TypedNumber.meaning(
                            property.getAnnotation(InPercent.class) != null,
                            property.getAnnotation(InTenThousandYuan.class) != null));
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return read(parser.getString(), context);
            }
            var number = ANY.deserialize(parser, context);
            try {
                return number == null ? null : TypedNumber.bounded(number);
            } catch (NumberFormatException e) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "too many digits");
            }
        }

        private @Nullable BigDecimal read(String text, DeserializationContext context) {
            try {
                return TypedNumber.read(text, meaning);
            } catch (NumberFormatException e) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "no such number");
            }
        }
    }
}
