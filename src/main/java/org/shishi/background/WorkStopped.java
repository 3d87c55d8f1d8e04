package org.shishi.background;

/** Ends a piece of work between two steps, so that its transaction rolls back. */
public final class WorkStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    enum Why {
        /** Or another node has finished it. */
        CANCELLED,
        NODE_STOPS,
        /** Somebody still works on it. */
        ELSEWHERE
    }

    WorkStopped(Why why) {
        super(why.name());
        this.why = why;
    }

    /** For work whose record is held by a node that was taken for dead and is not: asked again in a while. */
    public static WorkStopped elsewhere() {
        return new WorkStopped(Why.ELSEWHERE);
    }

    Why why() {
        return why;
    }
}
