package org.shishi.project.handover;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.file.NewFile;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;
import org.springframework.web.multipart.MultipartFile;

/** What the browser or a program sends of a step; what another step asks is not looked at. Rows of defects may be blank. */
@NullUnmarked
record HandoverForm(
        @PastDay @NotNull LocalDate on,
        @NotBlank @Size(max = 1000) String account,
        @Size(max = 500) String skipped,
        @PastDay LocalDate startedOn,
        @Size(max = 200) String usedBy,
        @Size(max = 200) String maintainedBy,
        @Size(max = 200) String body,
        @Size(max = 500) String members,
        AcceptanceConclusion conclusion,
        @Size(max = 20) List<@Valid DefectRow> defects,
        @JsonIgnore List<MultipartFile> file) {

    static final int ROWS = 3;

    /** Blank rows go behind the others, so that a defect has the number of its row. */
    HandoverForm {
        if (defects != null) {
            defects = defects.stream()
                    .map(row -> row == null ? DefectRow.BLANK : row)
                    .sorted(Comparator.comparing(DefectRow::blank))
                    .toList();
        }
    }

    /** One defect as it was typed. */
    @NullUnmarked
    record DefectRow(
            @Size(max = 500) String description,
            DefectSeverity severity,
            Long unit,
            @PlausibleDay LocalDate dueOn) {

        static final DefectRow BLANK = new DefectRow("", null, null, null);

        boolean blank() {
            return (description == null || description.isBlank()) && dueOn == null && severity == null;
        }

        /** What the row lacks. */
        private List<String> missing() {
            var lacks = new ArrayList<String>();
            if (description == null || description.isBlank()) {
                lacks.add("description");
            }
            if (severity == null) {
                lacks.add("severity");
            }
            if (unit == null) {
                lacks.add("unit");
            }
            if (dueOn == null) {
                lacks.add("dueOn");
            }
            return lacks;
        }

        void require(int row, RuleViolation.Collected faults) {
            missing()
                    .forEach(field -> faults.add(RuleViolation.at(
                            TellHandover.Defect.field(field, row),
                            "project.handover.defect.incomplete." + field,
                            row + 1)));
        }

        TellHandover.Defect defect() {
            return new TellHandover.Defect(description.strip(), severity, unit, dueOn);
        }
    }

    static HandoverForm on(LocalDate day) {
        return new HandoverForm(day, "", "", null, "", "", "", "", null, List.of(), List.of());
    }

    /** With blank rows to fill in. */
    HandoverForm withRows() {
        var rows = new ArrayList<>(Objects.requireNonNullElse(defects, List.<DefectRow>of()));
        while (rows.size() < ROWS) {
            rows.add(DefectRow.BLANK);
        }
        return new HandoverForm(
                on, account, skipped, startedOn, usedBy, maintainedBy, body, members, conclusion, rows, List.of());
    }

    TellHandover command(HandoverStep step) {
        return switch (step) {
            case COMPLETION -> TellHandover.completion(on, account.strip(), startedOn, text(skipped));
            case USE -> TellHandover.use(on, account.strip(), new TellHandover.Use(text(usedBy), text(maintainedBy)));
            case ACCEPTANCE -> TellHandover.acceptance(on, account.strip(), text(skipped), acceptance());
        };
    }

    /** Refuses an acceptance without conclusion, and defects of which something is missing: all of it at once. */
    void requireWhole(HandoverStep step) {
        if (step != HandoverStep.ACCEPTANCE) {
            return;
        }
        var faults = new RuleViolation.Collected();
        if (conclusion == null) {
            faults.add(RuleViolation.at("conclusion", "project.handover.conclusion"));
        }
        var rows = filledIn();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).require(i, faults);
        }
        faults.require();
    }

    private List<DefectRow> filledIn() {
        return Objects.requireNonNullElse(defects, List.<DefectRow>of()).stream()
                .filter(row -> !row.blank())
                .toList();
    }

    private TellHandover.Acceptance acceptance() {
        requireWhole(HandoverStep.ACCEPTANCE);
        return new TellHandover.Acceptance(
                text(body),
                text(members),
                conclusion,
                filledIn().stream().map(DefectRow::defect).toList());
    }

    List<NewFile> files() {
        return NewFile.sent(file);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
