package org.shishi.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells by one statement a request which kinds of tables are still what they were. Every table says by a trigger that it was
 * written, so it holds for every node and whoever writes. A request may remember until it begins to change something; every job
 * sees the tables.
 *
 * <p>A table's kind is the first word of its name: {@code funding} stands for {@code funding_entry} and its like.
 */
@Component
public class TableStamps {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String MET = TableStamps.class.getName();
    private static final String CHANGING = MET + ".changing";

    /** Who may sign in, and what they were told: no figure is made of it. */
    static final Set<String> PEOPLE =
            Set.of("account", "access", "digest", "former", "known", "notification", "saved", "setup", "sign");

    private static final String STAMPS =
            "select kind, string_agg(cast(xid as text), ',' order by xid) as stamp from write_stamp group by kind";

    private final JdbcClient jdbc;

    TableStamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is read from tables of these kinds. */
    public <K, V> Remembered<K, V> remembered(String... kinds) {
        return remembered(Remembered.MOST, kinds);
    }

    private <K, V> Remembered<K, V> remembered(int most, String... kinds) {
        return new Remembered<>(this, List.of(kinds), most);
    }

    /** Keeps what is counted of projects as the ledger has them. */
    public <K, V> Remembered<K, V> rememberedOfLedger() {
        return rememberedOfLedger(Remembered.MOST);
    }

    /** The same of so many questions at most. */
    public <K, V> Remembered<K, V> rememberedOfLedger(int most) {
        return remembered(most, "project", "unit", "aspect", "light", "reporting");
    }

    /** Keeps what is asked of all that the county records, as long as nobody writes any of it. */
    public <K, V> Remembered<K, V> rememberedUntilAnyWrite() {
        return new Remembered<>(this, List.of(), Remembered.MOST);
    }

    /** From now on the request at hand sees the tables themselves: it changes them. */
    public static void changing() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            asked.setAttribute(CHANGING, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The stamp of these kinds, of all where none is named; none where nothing may be remembered. */
    @Nullable
    String of(List<String> kinds) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)
                || asked.getAttribute(CHANGING, RequestAttributes.SCOPE_REQUEST) != null) {
            return null;
        }
        var met = met(asked);
        return kinds.isEmpty()
                ? met.entrySet().stream()
                        .filter(one -> !PEOPLE.contains(one.getKey()))
                        .map(Object::toString)
                        .collect(Collectors.joining(" "))
                : kinds.stream().map(kind -> met.getOrDefault(kind, "")).collect(Collectors.joining(" "));
    }

    /** What is read within a transaction that may write is perhaps what it has written, and then nobody else's. */
    static boolean keeps() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && (READING.contains(asked.getRequest().getMethod())
                        || !TransactionSynchronizationManager.isActualTransactionActive()
                        || TransactionSynchronizationManager.isCurrentTransactionReadOnly());
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
        var stamps = new TreeMap<String, String>();
        jdbc.sql(STAMPS).query(rs -> {
            stamps.put(rs.getString("kind"), rs.getString("stamp"));
        });
        return stamps;
    }
}
