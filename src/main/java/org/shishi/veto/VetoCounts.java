package org.shishi.veto;

import java.util.Collection;

/** How many of a year stand where. */
public record VetoCounts(long all, long open, long standing, long exempted, long spared, long lifted, long revoked) {

    /** @param proposed how many more nobody has acted on */
    static VetoCounts of(Collection<VetoView> some, long proposed) {
        return new VetoCounts(
                some.size() + proposed,
                some.stream().filter(one -> one.state().open()).count() + proposed,
                some.stream().filter(VetoView::standing).count(),
                count(some, VetoState.EXEMPTED),
                count(some, VetoState.SPARED),
                count(some, VetoState.LIFTED),
                count(some, VetoState.REVOKED));
    }

    private static long count(Collection<VetoView> all, VetoState state) {
        return all.stream().filter(one -> one.state() == state).count();
    }
}
