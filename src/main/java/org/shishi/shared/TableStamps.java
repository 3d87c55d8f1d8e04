package org.shishi.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells by one statement a request whether small tables are still what they were: the number of their rows and the sum of the
 * transactions that wrote them. The database says so itself, so it holds for every node and whoever writes. Only requests that
 * read may remember: who changes something, and every job, sees the tables.
 */
@Component
public class TableStamps {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String MET = TableStamps.class.getName();
    private static final String STAMP =
            "select '%1$s' as name, count(*) || '/' || coalesce(sum(cast(cast(xmin as text) as bigint)), 0) as stamp from %1$s";

    /** The transactions that are over: while the database shows the same ones, nothing at all has been written. */
    private static final String ANYTHING = "*";

    private static final String SNAPSHOT = "select '*' as name, cast(pg_current_snapshot() as text) as stamp";

    private final JdbcClient jdbc;
    private final List<String> tables = new CopyOnWriteArrayList<>();

    TableStamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is read from a table; for one of some hundred rows at most, since its rows are counted at each request. */
    public <K, V> Remembered<K, V> remembered(String table) {
        tables.add(table);
        return new Remembered<>(this, table);
    }

    /** Keeps what is asked of the whole ledger, as long as nobody writes anything: for what many look at again and again. */
    public <K, V> Remembered<K, V> rememberedUntilAnyWrite() {
        return new Remembered<>(this, ANYTHING);
    }

    @Nullable
    String of(String table) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                        && READING.contains(asked.getRequest().getMethod())
                ? met(asked).get(table)
                : null;
    }

    @SuppressWarnings("unchecked") // put there below
    private Map<String, String> met(ServletRequestAttributes request) {
        var met = (Map<String, String>) request.getAttribute(MET, RequestAttributes.SCOPE_REQUEST);
        if (met == null) {
            met = read();
            request.setAttribute(MET, met, RequestAttributes.SCOPE_REQUEST);
        }
        return met;
    }

    private Map<String, String> read() {
        var all = Stream.concat(Stream.of(SNAPSHOT), tables.stream().distinct().map(STAMP::formatted))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(all).query((rs, n) -> Map.entry(rs.getString("name"), rs.getString("stamp"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
