package org.shishi.security;

/**
 * A line of a standard.
 *
 * @param asks what it asks, in words of ours
 * @param answer how it is met where no test holds it alone, or why it is not
 */
record Requirement(String chapter, String id, int level, String asks, Answer answer) {

    /** What the list says of a requirement beside its tests. */
    enum Kind {
        /** Nothing: tests hold it. */
        TESTS(""),
        /** It asks for a document, which is there. */
        PAGE("page: "),
        /** What it speaks of does not exist here. */
        NONE("none: "),
        /** Whoever runs the installation sees to it. */
        OPERATOR("operator: "),
        /** It is not met, or not wholly. */
        OPEN("open: ");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    record Answer(Kind kind, String text) {

        static Answer of(String written) {
            for (var kind : Kind.values()) {
                if (kind != Kind.TESTS && written.startsWith(kind.word)) {
                    return new Answer(
                            kind, written.substring(kind.word.length()).strip());
                }
            }
            if (written.isEmpty()) {
                return new Answer(Kind.TESTS, "");
            }
            throw new IllegalArgumentException("neither page:, none:, operator: nor open: " + written);
        }
    }

    Kind kind() {
        return answer.kind();
    }
}
