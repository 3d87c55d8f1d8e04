package org.shishi.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Counts the statements that reach the database, so that a test can show that a page costs the same however many rows it
 * has: {@code assertThat(Statements.count(() -> projects.list(filter))).isLessThanOrEqualTo(3)}.
 *
 * <p>Counts for all threads together (a request over HTTP runs in another one); registered for every test context by
 * {@code META-INF/spring.factories}.
 */
public final class Statements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicLong SENT = new AtomicLong();

    /** Runs the work and says how many statements it sent. */
    public static long count(Callable<?> work) {
        var before = SENT.get();
        try {
            work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return SENT.get() - before;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counting(DataSource.class, source) : bean;
            }
        });
    }

    private static <T> T counting(Class<T> type, Object target) {
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                SENT.incrementAndGet();
            }
            try {
                return counted(method.invoke(target, args), method.getReturnType());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return type.cast(proxy);
    }

    private static @Nullable Object counted(@Nullable Object result, Class<?> type) {
        boolean leadsToStatements = type == Connection.class || Statement.class.isAssignableFrom(type);
        return leadsToStatements && result != null ? counting(type, result) : result;
    }
}
