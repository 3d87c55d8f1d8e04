package org.shishi.frame.input;

import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Verbatim;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
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
                .addDeserializer(String.class, new Text(false))
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(BigDecimal.class, new Decimal());
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

        Text(boolean verbatim) {
            super(String.class);
            this.verbatim = verbatim;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new Text(property != null && property.getAnnotation(Verbatim.class) != null);
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
            return verbatim ? text : TypedText.of(text);
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

    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        private static final BigDecimalDeserializer ANY = BigDecimalDeserializer.instance;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            var number = ANY.deserialize(parser, context);
            try {
                return number == null ? null : TypedNumber.bounded(number);
            } catch (NumberFormatException e) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "too many digits");
            }
        }
    }
}
