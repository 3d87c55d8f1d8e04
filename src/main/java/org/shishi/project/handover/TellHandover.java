package org.shishi.project.handover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of a step.
 *
 * @param on the day on which it happened
 * @param account what there is to say: what was built, put to use or looked at
 * @param skipped why a step was left out: accepted without having been put to use, or completed without having begun;
 *     empty where it was not
 * @param startedOn when work began, for a completion of what nobody told the beginning of
 * @param use none for a completion and an acceptance
 * @param acceptance none for a completion and a use
 */
public record TellHandover(
        LocalDate on,
        String account,
        String skipped,
        @Nullable LocalDate startedOn,
        @Nullable Use use,
        @Nullable Acceptance acceptance) {

    /** Who uses what was built, and who maintains it (使用单位、管护单位). */
    public record Use(String usedBy, String maintainedBy) {}

    /**
     * The record of an acceptance.
     *
     * @param body who held it (组织单位)
     * @param members who took part
     */
    public record Acceptance(String body, String members, AcceptanceConclusion conclusion, List<Defect> defects) {}

    /**
     * What was found wanting at an acceptance.
     *
     * @param unit who puts it right
     */
    public record Defect(String description, DefectSeverity severity, long unit, LocalDate dueOn) {

        /** How the form of an acceptance calls what a defect says, by its place among the defects. */
        public static String field(String part, int place) {
            return "defects[" + place + "]." + part;
        }
    }

    /** Of a project that is under way. */
    public static TellHandover completion(LocalDate on, String account) {
        return completion(on, account, null, "");
    }

    public static TellHandover completion(LocalDate on, String account, @Nullable LocalDate startedOn, String skipped) {
        return new TellHandover(on, account, skipped, startedOn, null, null);
    }

    public static TellHandover use(LocalDate on, String account, Use use) {
        return new TellHandover(on, account, "", null, use, null);
    }

    public static TellHandover acceptance(LocalDate on, String account, String skipped, Acceptance acceptance) {
        return new TellHandover(on, account, skipped, null, null, acceptance);
    }
}
