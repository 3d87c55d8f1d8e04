package org.shishi.veto;

import java.util.Collection;

/** How many of a year stand where. */
public record VetoCounts(
        long all, long open, long undecided, long standing, long exempted, long spared, long lifted, long revoked) {

    /**
     * Of some, and of more.
     *
     * @param proposed how many more nobody has acted on
     * @param closed whether nobody can any more
     */
    static VetoCounts of(Collection<VetoView> some, long proposed, boolean closed) {
        return new VetoCounts(
                some.size() + proposed,
                some.stream().filter(one -> one.state().open()).count() + (closed ? 0 : proposed),
                count(some, VetoState.UNDECIDED) + (closed ? proposed : 0),
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
