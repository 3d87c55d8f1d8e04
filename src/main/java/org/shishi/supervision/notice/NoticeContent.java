package org.shishi.supervision.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.record.RecordTree;
import org.shishi.supervision.NoticeColour;

/**
 * What a notice says: one matter, to one unit. The same in the form, in the API (flat) and as it is kept.
 *
 * @param days working days that the unit has, counted from the day of issue
 */
@Embeddable
@NullUnmarked
public record NoticeContent(
        @NotNull @Enumerated(EnumType.STRING) NoticeKind kind,
        @NotNull @Enumerated(EnumType.STRING) NoticeColour colour,
        @NotBlank @Size(max = 200) String matter,
        @NotBlank @Size(max = 2000) String problem,
        @NotBlank @Size(max = 2000) String demand,
        @NotNull Long unitId,
        @NotNull @Min(1) @Max(250) Integer days) {

    static final RecordTree<NoticeContent> PARTS = RecordTree.of(NoticeContent.class);

    /** Where a program sent nothing of it. */
    static final NoticeContent NONE = new NoticeContent(null, null, "", "", "", null, null);

    public NoticeContent {
        matter = Objects.requireNonNullElse(matter, "");
        problem = Objects.requireNonNullElse(problem, "");
        demand = Objects.requireNonNullElse(demand, "");
    }

    /** A notice with nothing said yet. */
    static NoticeContent proposed(NoticeKind kind, int days) {
        return new NoticeContent(kind, NoticeColour.BLUE, "", "", "", null, days);
    }

    /** The same, a step graver. */
    NoticeContent graver() {
        return new NoticeContent(
                kind.next(), colour.next().orElse(NoticeColour.RED), matter, problem, demand, unitId, days);
    }
}
