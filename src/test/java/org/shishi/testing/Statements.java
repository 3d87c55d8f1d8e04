package org.shishi.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Counts the statements that reach the database, so that a test can show that a page costs the same however many rows it
 * has: {@code assertThat(Statements.count(() -> projects.list(filter))).isLessThanOrEqualTo(3)}.
 *
 * <p>Counts for all threads together (a request over HTTP runs in another one), but not what listeners do after a commit or
 * what jobs do: that comes when it comes. Registered for every test context by {@code META-INF/spring.factories}.
 */
public final class Statements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int TIMES = 3;
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

    /** The fewest of a few times: while nothing is written, by a sign-in or a job, what was read before is remembered. */
    public static long least(Callable<?> work) {
        return LongStream.generate(() -> count(work)).limit(TIMES).min().orElseThrow();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof ProxyDataSource) ? counted(source) : bean;
            }
        });
    }

    private static DataSource counted(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> {
                    if (!afterwards(Thread.currentThread().getName())) {
                        SENT.incrementAndGet();
                    }
                })
                .build();
    }

    /** The threads of listeners and jobs, of work behind a page, and of every context's clean-up of sessions each minute. */
    private static boolean afterwards(String thread) {
        return Stream.of("task-", "scheduling-", "background-", "spring-session-")
                .anyMatch(thread::startsWith);
    }
}
