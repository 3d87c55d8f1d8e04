package org.shishi.frame.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database hold texts and nothing else: no Java serialization, in or out. Whatever else somebody puts
 * into a session fails at once.
 */
@Configuration(proxyBeanMethods = false)
class TextSessions {

    /** 216 bits: 36 characters of Base64, the width of Spring Session's column. */
    private static final int ID_BYTES = 27;

    private static final String ADD_ATTRIBUTE = """
        INSERT INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
        SELECT S.PRIMARY_ID, A.NAME, A.BYTES
        FROM (VALUES (CAST(? AS CHAR(36)), ?, CAST(? AS BYTEA))) AS A (ID, NAME, BYTES)
        JOIN %TABLE_NAME% S ON S.PRIMARY_ID = A.ID
        WHERE A.NAME <> 'flash' OR set_config('synchronous_commit', 'off', true) = 'off'
        FOR KEY SHARE OF S
        ON CONFLICT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES
        """;

    private static final String CHANGE_ATTRIBUTE = """
        UPDATE %TABLE_NAME%_ATTRIBUTES SET ATTRIBUTE_BYTES = ?
        WHERE SESSION_PRIMARY_ID = ? AND ATTRIBUTE_NAME = ? AND set_config('synchronous_commit', 'off', true) = 'off'
        """;

    private static final String REMOVE_ATTRIBUTE = """
        DELETE FROM %TABLE_NAME%_ATTRIBUTES
        WHERE SESSION_PRIMARY_ID = ? AND ATTRIBUTE_NAME = ? AND set_config('synchronous_commit', 'off', true) = 'off'
        """;

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

    /**
     * Requests of one session come side by side: what one has just added is no clash for the other, nor what it ended. That
     * somebody has signed in, and that a session was ended, is waited for; what changes in between, and the message on the next
     * page, is lost with the power for a moment's worth, and nobody waits for the disk because of it.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> besideEachOther() {
        return sessions -> {
            sessions.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
            sessions.setUpdateSessionAttributeQuery(CHANGE_ATTRIBUTE);
            sessions.setDeleteSessionAttributeQuery(REMOVE_ATTRIBUTE);
        };
    }

    /** By the connection alone: JPA would open a session of its own. A single statement that reads needs none of them. */
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations(DataSource source) {
        var apart = new TransactionTemplate(new JdbcTransactionManager(source));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T> @Nullable T execute(TransactionCallback<T> work) {
                return SparingSessions.reading()
                        ? TransactionOperations.withoutTransaction().execute(work)
                        : onItsOwnConnection(() -> apart.execute(work));
            }

            /** A file may be written while the ledger is read: JPA lends that connection to whoever asks, and it only reads. */
            private <T> @Nullable T onItsOwnConnection(Supplier<@Nullable T> work) {
                var lent = TransactionSynchronizationManager.unbindResourceIfPossible(source);
                try {
                    return work.get();
                } finally {
                    if (lent != null) {
                        TransactionSynchronizationManager.bindResource(source, lent);
                    }
                }
            }
        };
    }

    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new SparingSessions<>(sessions) : bean;
            }
        };
    }

    @Bean
    static FilterRegistrationBean<SparingSessions.Once> sessionsReadOnce() {
        var registration = new FilterRegistrationBean<>(new SparingSessions.Once());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
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
