package org.shishi.vote;

/** Whose rounds are counted on paper. */
public enum CountKind {
    VOTE("voteId"),
    /** 满意度测评, of a module above. */
    ASSESSMENT("assessmentId");

    private final String column;

    CountKind(String column) {
        this.column = column;
    }

    /** The property of a round that names it. */
    String column() {
        return column;
    }
}
