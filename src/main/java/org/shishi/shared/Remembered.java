package org.shishi.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read from a small table, kept while the table bears the same stamp ({@link TableStamps}). */
public final class Remembered<K, V> {

    /** Who asks for one past day after the other fills no memory. */
    private static final int MOST = 500;

    private record Content<K, V>(String stamp, Map<K, V> values) {}

    private final TableStamps stamps;
    private final String table;
    private volatile @Nullable Content<K, V> content;

    Remembered(TableStamps stamps, String table) {
        this.stamps = stamps;
        this.table = table;
    }

    /** Whether this is a request that only reads, in which what is kept is as good as the table. */
    public boolean serves() {
        return stamps.of(table) != null;
    }

    /**
     * Read anew where it may not be remembered. What is read after the stamp is never older than it: should the table have
     * changed in between, the next request meets another stamp.
     */
    public V get(K key, Function<K, V> read) {
        var stamp = stamps.of(table);
        if (stamp == null) {
            return read.apply(key);
        }
        var kept = content;
        if (kept == null || !kept.stamp().equals(stamp) || kept.values().size() >= MOST) {
            kept = new Content<>(stamp, new ConcurrentHashMap<>());
            content = kept;
        }
        var value = kept.values().get(key);
        if (value == null) {
            value = read.apply(key);
            kept.values().put(key, value);
        }
        return value;
    }
}
