package org.shishi.frame.body;

import java.util.HashMap;
import java.util.Map;

/** A bounded number of places, of which each may take a part. */
public final class BoundedShare {

    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
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

    public synchronized void leave(String who) {
        total--;
        taken.computeIfPresent(who, (w, own) -> own == 1 ? null : own - 1);
    }

    /** Whether at least half of the places is free. */
    public synchronized boolean quiet() {
        return total * 2 <= all;
    }
}
