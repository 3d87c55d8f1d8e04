package org.shishi.project.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.file.NewFile;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
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
        List<MultipartFile> file) {

    static final int ROWS = 3;

    /** One defect as it was typed. */
    @NullUnmarked
    record DefectRow(
            @Size(max = 500) String description,
            Long unit,
            @PlausibleDay LocalDate dueOn) {

        static final DefectRow BLANK = new DefectRow("", null, null);

        boolean blank() {
            return (description == null || description.isBlank()) && dueOn == null;
        }

        TellHandover.Defect defect() {
            if (description == null || description.isBlank() || unit == null || dueOn == null) {
                throw RuleViolation.at("defects", "project.handover.defect.incomplete");
            }
            return new TellHandover.Defect(description.strip(), unit, dueOn);
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

    private TellHandover.Acceptance acceptance() {
        if (conclusion == null) {
            throw RuleViolation.at("conclusion", "project.handover.conclusion");
        }
        var found = Objects.requireNonNullElse(defects, List.<DefectRow>of()).stream()
                .filter(row -> row != null && !row.blank())
                .map(DefectRow::defect)
                .toList();
        return new TellHandover.Acceptance(text(body), text(members), conclusion, found);
    }

    List<NewFile> files() {
        return Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .filter(one -> one != null && !one.isEmpty())
                .map(SentFile::of)
                .map(sent -> new NewFile(sent.name(), sent.content()))
                .toList();
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
