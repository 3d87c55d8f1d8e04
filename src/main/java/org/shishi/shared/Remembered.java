package org.shishi.shared;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read from some kinds of tables, kept while they bear the same stamp ({@link TableStamps}). */
public final class Remembered<K, V> {

    /** Who asks for one past day after the other fills no memory. */
    static final int MOST = 500;

    private record Content<K, V>(String stamp, Map<K, V> values) {}

    private final TableStamps stamps;
    private final List<String> kinds;
    private final int most;
    private volatile @Nullable Content<K, V> content;

    Remembered(TableStamps stamps, List<String> kinds, int most) {
        this.stamps = stamps;
        this.kinds = kinds;
        this.most = most;
    }

    List<String> kinds() {
        return kinds;
    }

    /** Whether this is at hand, or will be once it is asked for: who changes something then rather asks for less. */
    public boolean serves(K key) {
        var stamp = stamps.of(kinds);
        return stamp != null && (TableStamps.keeps() || kept(stamp, key) != null);
    }

    /**
     * Read anew where it may not be remembered. What is read after the stamp is never older than it: should a table have
     * changed in between, the next request meets another stamp.
     */
    public V get(K key, Function<K, V> read) {
        var stamp = stamps.of(kinds);
        if (stamp == null) {
            return read.apply(key);
        }
        var value = kept(stamp, key);
        if (value == null) {
            value = read.apply(key);
            if (TableStamps.keeps()) {
                keep(stamp, key, value);
            }
        }
        return value;
    }

    private @Nullable V kept(String stamp, K key) {
        var kept = content;
        return kept != null && kept.stamp().equals(stamp) ? kept.values().get(key) : null;
    }

    private void keep(String stamp, K key, V value) {
        var kept = content;
        if (kept == null || !kept.stamp().equals(stamp) || kept.values().size() >= most) {
            kept = new Content<>(stamp, new ConcurrentHashMap<>());
            content = kept;
        }
        kept.values().put(key, value);
    }
}
