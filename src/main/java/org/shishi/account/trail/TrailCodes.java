package org.shishi.account.trail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which words the codes of a field are: the enum under whose name the messages have them. */
final class TrailCodes {

    /** @param act with which the names of the acts begin; none: of any */
    private record Code(String act, String field, String type) {}

    /** What is of some acts alone stands before what is of any. */
    private static final List<Code> KNOWN = List.of(
            new Code("ACCOUNT_GRANT", "new", "Role"),
            new Code("ACCOUNT_GRANT", "old", "Role"),
            new Code("ADJUSTMENT", "kind", "AdjustmentKind"),
            new Code("VOTE", "kind", "BodyKind"),
            new Code("DOCUMENT", "kind", "DocumentKind"),
            new Code("DOCUMENT_BUILD", "file", "DocumentFileKind"),
            new Code("INSPECTION", "kind", "InspectionKind"),
            new Code("NOTICE", "kind", "NoticeKind"),
            new Code("SUPERIOR", "kind", "SuperiorNoticeKind"),
            new Code("UNIT", "kind", "UnitKind"),
            new Code("EVALUATION", "direction", "PointDirection"),
            new Code("FUNDING", "stage", "FundingStage"),
            new Code("SUPERIOR", "tier", "SuperiorTier"),
            new Code("VOTE_DECIDE", "step", "NextStep"),
            new Code("NOTICE", "verb", "NoticeVerb"),
            new Code("VETO", "verb", "VetoVerb"),
            new Code("MEETING", "body", "MeetingBody"),
            any("act", "Action"),
            any("assessors", "Assessors"),
            any("base", "MajorityBase"),
            any("blocker", "Blocker"),
            any("category", "FindingCategory"),
            any("cause", "ExemptionCause"),
            any("channel", "FundingChannel"),
            any("check", "FundingCheck"),
            any("colour", "NoticeColour"),
            any("conclusion", "AcceptanceConclusion"),
            any("decider", "Decider"),
            any("direction", "Direction"),
            any("level", "Level"),
            any("method", "VotingMethod"),
            any("office", "Office"),
            any("qualityFound", "QualityFound"),
            any("quorum", "Quorum"),
            any("rhythm", "ReportingFrequency"),
            any("role", "Role"),
            any("severity", "Severity"),
            any("source", "PointSource"),
            any("stage", "Stage"),
            any("state", "ReserveState"),
            any("step", "HandoverStep"),
            any("tier", "FundingTier"),
            any("ties", "TieRule"),
            any("useFound", "UseFound"));

    private TrailCodes() {}

    private static Code any(String field, String type) {
        return new Code("", field, type);
    }

    /** The enum of a field's codes; none where its values are read as they are. */
    static Optional<String> type(String act, @Nullable String field) {
        return KNOWN.stream()
                .filter(code -> code.field().equals(field) && act.startsWith(code.act()))
                .map(Code::type)
                .findFirst();
    }

    /** All enums that the codes of a field may be of. */
    static List<String> types(String field) {
        return KNOWN.stream()
                .filter(code -> code.field().equals(field))
                .map(Code::type)
                .toList();
    }

    /** Every enum that is named here. */
    static List<String> all() {
        return KNOWN.stream().map(Code::type).distinct().toList();
    }
}
