package org.shishi.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Remembered;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the statements that reach the database, so that a test can show that a page costs the same however many rows it
 * has: {@code assertThat(Statements.count(() -> projects.list(filter))).isLessThanOrEqualTo(3)}.
 *
 * <p>Counts for all threads together (a request over HTTP runs in another one), but not what listeners do after a commit or
 * what jobs do: that comes when it comes. Registered for every test context by {@code META-INF/spring.factories}.
 */
public final class Statements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicLong SENT = new AtomicLong();

    /** Where somebody wants to know which. */
    private static volatile @Nullable Queue<String> texts;

    private static volatile @Nullable Map<String, Set<String>> keepers;

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

    /**
     * The statements of the fewest of a few times in which nobody wrote: what was read before is remembered until somebody does,
     * and all contexts of a run share a server, on which a sign-in, a job or a listener of any of them writes when it comes.
     */
    public static List<String> whileNobodyWrites(JdbcClient database, Callable<?> work) {
        var end = Instant.now().plus(PATIENCE);
        var undisturbed = new ArrayList<List<String>>();
        while (undisturbed.size() < TIMES) {
            var before = snapshot(database);
            var sent = texts(work);
            if (snapshot(database).equals(before)) {
                undisturbed.add(sent);
            } else if (Instant.now().isAfter(end)) {
                throw new AssertionError("somebody writes all the time, the work itself perhaps");
            }
        }
        return fewest(undisturbed);
    }

    /** The statements of the fewest of a few times, before each of which somebody wrote these tables. */
    public static List<String> afterAWrite(JdbcClient database, List<String> tables, Callable<?> work) {
        return fewest(Stream.generate(() -> {
                    // what a table says of a write is the same for no row
                    tables.forEach(table -> database.sql("delete from " + table + " where false")
                            .update());
                    return texts(work);
                })
                .limit(TIMES)
                .toList());
    }

    /** The statements by which the work read what is kept from then on, by the name of the class that keeps it. */
    public static Map<String, Set<String>> whatIsKept(Callable<?> work) {
        var kept = new ConcurrentHashMap<String, Set<String>>();
        keepers = kept;
        try {
            count(work);
        } finally {
            keepers = null;
        }
        return kept;
    }

    private static String snapshot(JdbcClient database) {
        return database.sql("select cast(pg_current_snapshot() as text)")
                .query(String.class)
                .single();
    }

    private static List<String> texts(Callable<?> work) {
        var sent = new ConcurrentLinkedQueue<String>();
        texts = sent;
        try {
            count(work);
        } finally {
            texts = null;
        }
        return List.copyOf(sent);
    }

    private static List<String> fewest(List<List<String>> times) {
        return times.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
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
                        keep(queries);
                    }
                })
                .build();
    }

    private static void keep(List<QueryInfo> queries) {
        var text = queries.stream().map(QueryInfo::getQuery).collect(Collectors.joining("; "));
        var kept = texts;
        if (kept != null) {
            kept.add(text);
        }
        var byKeeper = keepers;
        if (byKeeper != null) {
            keepers()
                    .forEach(keeper -> byKeeper.computeIfAbsent(keeper, any -> ConcurrentHashMap.newKeySet())
                            .add(text));
        }
    }

    /** Who has something read to be kept, from inside to outside. */
    private static List<String> keepers() {
        var remembered = Remembered.class.getName();
        return StackWalker.getInstance().walk(frames -> {
            var found = new ArrayList<String>();
            var inside = new AtomicBoolean();
            frames.map(StackWalker.StackFrame::getClassName).forEach(name -> {
                if (inside.get() && !name.equals(remembered)) {
                    found.add(name);
                }
                inside.set(name.equals(remembered));
            });
            return found;
        });
    }

    /** The threads of listeners and jobs, of work behind a page, and of every context's clean-up of sessions each minute. */
    private static boolean afterwards(String thread) {
        return Stream.of("task-", "scheduling-", "background-", "db-scheduler-", "spring-session-")
                .anyMatch(thread::startsWith);
    }
}
