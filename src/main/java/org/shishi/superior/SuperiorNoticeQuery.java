package org.shishi.superior;

import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of papers from above; what is not said does not narrow.
 *
 * @param project the code of a project that it names
 * @param open true: those that wait for an answer
 * @param blame true: all but praise; withdrawn ones are left out
 */
public record SuperiorNoticeQuery(
        @Nullable String q,
        @Nullable SuperiorNoticeKind kind,
        @Nullable SuperiorTier tier,
        @Nullable Long unit,
        @Nullable String project,
        @Nullable Boolean open,
        @Nullable Boolean blame) {

    public static final SuperiorNoticeQuery ALL = new SuperiorNoticeQuery(null, null, null, null, null, null, null);

    /** An empty field of the form narrows nothing, and an unticked box neither. */
    public SuperiorNoticeQuery {
        q = q == null || q.isBlank() ? null : q.strip();
        project = project == null || project.isBlank() ? null : project.strip();
        open = Boolean.TRUE.equals(open) ? open : null;
        blame = Boolean.TRUE.equals(blame) ? blame : null;
    }

    public boolean filtered() {
        return !equals(ALL);
    }

    boolean fits(SuperiorNoticeView one) {
        return (kind == null || one.kind() == kind)
                && (tier == null || one.tier() == tier)
                && (unit == null || one.units().stream().anyMatch(named -> named.id() == unit))
                && (project == null
                        || one.projects().stream()
                                .anyMatch(named -> named.code().equals(project)))
                && (open == null || one.awaitsAnswer())
                && (blame == null || one.standing() && !one.kind().praises())
                && (q == null || says(one, q));
    }

    private static boolean says(SuperiorNoticeView one, String words) {
        return one.says().contains(words)
                || one.body().contains(words)
                || one.number().contains(words);
    }
}
