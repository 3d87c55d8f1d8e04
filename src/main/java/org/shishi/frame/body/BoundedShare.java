package org.shishi.frame.body;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A bounded number of places, of which each may take a part. */
public final class BoundedShare {

    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private int total;

    public BoundedShare(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** Takes a place unless there is none; {@link #leave} must follow. */
    public synchronized boolean enter(String who) {
        int own = taken.getOrDefault(who, 0);
        if (total >= all || own >= each) {
            return false;
        }
        total++;
        taken.put(who, own + 1);
        return true;
    }

    /** As {@link #enter(String)}, after a short while if need be; as many as have a place may wait for one of their own. */
    synchronized boolean enter(String who, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        boolean entered = enter(who);
        if (!entered && waiting.getOrDefault(who, 0) < each) {
            waiting.merge(who, 1, Integer::sum);
            try {
                for (long left = patience.toMillis(); !entered && left > 0; left = millisUntil(end)) {
                    wait(left);
                    entered = enter(who);
                }
            } finally {
                waiting.computeIfPresent(who, (w, own) -> own == 1 ? null : own - 1);
            }
        }
        return entered;
    }

    private static long millisUntil(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    public synchronized void leave(String who) {
        total--;
        notifyAll();
        taken.computeIfPresent(who, (w, own) -> own == 1 ? null : own - 1);
    }

    /** Whether at least half of the places is free. */
    public synchronized boolean quiet() {
        return total * 2 <= all;
    }
}
