package org.shishi.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, with the place where it is mended.
 *
 * @param stops whether a document cannot be issued with it; otherwise it is to be looked at
 * @param code of the message
 * @param link where to mend it
 */
public record CheckProblem(
        CheckKind check,
        boolean stops,
        String code,
        List<String> args,
        @Nullable String link) {

    /** Whether whoever issues says why it is right all the same; to have looked at it is not enough. */
    public boolean asksReason() {
        return UnfinishedProjects.DOUBTS.contains(code);
    }

    /** For the message. */
    public Object[] values() {
        return args.toArray();
    }

    public static CheckProblem stop(CheckKind check, String code, @Nullable String link, String... args) {
        return new CheckProblem(check, true, code, List.of(args), link);
    }

    public static CheckProblem look(CheckKind check, String code, @Nullable String link, String... args) {
        return new CheckProblem(check, false, code, List.of(args), link);
    }
}
