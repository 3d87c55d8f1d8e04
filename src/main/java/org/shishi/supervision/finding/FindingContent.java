package org.shishi.supervision.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.record.RecordTree;

/**
 * What a finding says: in the form, in the API (flat) and as it is kept, each component in the column of its name. The form
 * asks in this order. A form may lack what is demanded, and is then told so. Others make one by {@code of}, which names what
 * nobody leaves out.
 */
@Embeddable
@NullUnmarked
public record FindingContent(
        @Size(max = 200) String site,
        @NotNull @Enumerated(EnumType.STRING) FindingCategory category,
        @NotNull @Enumerated(EnumType.STRING) Severity severity,
        @JsonUnwrapped @Valid Problem problem,
        @JsonUnwrapped @Valid Assignment assignment) {

    private static final int LONG = 2000;

    static final RecordTree<FindingContent> PARTS = RecordTree.of(FindingContent.class);

    /** Where a program sent nothing of it. */
    static final FindingContent NONE = new FindingContent("", null, null, Problem.NONE, Assignment.NONE);

    public FindingContent {
        site = Texts.orEmpty(site);
        problem = Objects.requireNonNullElse(problem, Problem.NONE);
        assignment = Objects.requireNonNullElse(assignment, Assignment.NONE);
    }

    /** What is wrong, since when it is known, and what shows it. */
    @Embeddable
    @NullUnmarked
    public record Problem(
            @PastDay @NotNull LocalDate foundOn,
            @NotBlank @Size(max = LONG) String description,
            @Size(max = LONG) String evidence) {

        static final Problem NONE = new Problem(null, "", "");

        public Problem {
            description = Texts.orEmpty(description);
            evidence = Texts.orEmpty(evidence);
        }

        public static Problem of(LocalDate foundOn, String description, String evidence) {
            return new Problem(foundOn, description, evidence);
        }
    }

    /**
     * Who puts it right.
     *
     * @param leader who leads the unit in this
     * @param dueOn by when; left out only where it is due at a meeting, whose day it then gets
     * @param demand what it is told to do
     */
    @Embeddable
    @NullUnmarked
    public record Assignment(
            @NotNull Long unitId,
            @Size(max = 60) String leader,
            @PlausibleDay LocalDate dueOn,
            @NotBlank @Size(max = LONG) String demand) {

        static final Assignment NONE = new Assignment(null, "", null, "");

        public Assignment {
            leader = Texts.orEmpty(leader);
            demand = Texts.orEmpty(demand);
        }

        public static Assignment of(long unit, String leader, String demand, LocalDate dueOn) {
            return new Assignment(unit, leader, dueOn, demand);
        }
    }

    /** Apart from the content, which is not there yet when its parts are made. */
    private static final class Texts {

        static String orEmpty(String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /** What the form is filled with before anything is known but the day, and perhaps the site. */
    static FindingContent proposed(String site, LocalDate today) {
        return of(site, FindingCategory.PROGRESS, Severity.MINOR, Problem.of(today, "", ""), Assignment.NONE);
    }

    public static FindingContent of(
            String site, FindingCategory category, Severity severity, Problem problem, Assignment assignment) {
        return new FindingContent(site, category, severity, problem, assignment);
    }

    @Nullable
    Object get(FindingField field) {
        return PARTS.get(this, field.component());
    }

    FindingContent with(FindingField field, @Nullable Object value) {
        return PARTS.with(this, Collections.singletonMap(field.component(), value));
    }
}
