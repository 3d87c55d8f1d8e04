package org.shishi.funding.web;

import java.util.List;
import org.shishi.funding.check.CheckCount;
import org.shishi.funding.check.CheckFinding;

/** How many findings of the checks wait for an explanation, and how many have one and are there all the same. */
record CheckCounts(long open, long explained) {

    static CheckCounts of(List<CheckFinding> findings) {
        long open = findings.stream().filter(CheckFinding::open).count();
        return new CheckCounts(open, findings.size() - open);
    }

    static CheckCounts ofKinds(List<CheckCount> kinds) {
        return new CheckCounts(
                kinds.stream().mapToLong(CheckCount::open).sum(),
                kinds.stream().mapToLong(CheckCount::explained).sum());
    }

    public long all() {
        return open + explained;
    }
}
