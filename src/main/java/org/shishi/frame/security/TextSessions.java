package org.shishi.frame.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;

/**
 * Sessions in the database hold texts and nothing else: no Java serialization, in or out. Whatever else somebody puts
 * into a session fails at once.
 */
@Configuration(proxyBeanMethods = false)
class TextSessions {

    /** 216 bits: 36 characters of Base64, the width of Spring Session's column. */
    private static final int ID_BYTES = 27;

    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, TextSessions::bytes);
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("sessions hold texts only, not " + value.getClass());
    }

    @Bean
    SessionIdGenerator sessionIdGenerator() {
        var random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }
}
