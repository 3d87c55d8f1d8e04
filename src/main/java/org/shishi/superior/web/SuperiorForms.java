package org.shishi.superior.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.file.NewFile;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlanYear;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.SentFile;
import org.shishi.superior.NamedProject;
import org.shishi.superior.NamedUnit;
import org.shishi.superior.SaveSuperiorNotice;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNoticeView;
import org.shishi.superior.SuperiorTier;
import org.springframework.web.multipart.MultipartFile;

/** What the browser or a program sends of a paper from above: the record, its withdrawal, an answer. */
final class SuperiorForms {

    private SuperiorForms() {}

    /**
     * The record.
     *
     * @param codes of the projects, one a line
     * @param reason of a correction
     * @param version 0 where it is new
     */
    @NullUnmarked
    record SuperiorNoticeForm(
            @NotNull SuperiorNoticeKind kind,
            @NotNull SuperiorTier tier,
            @NotBlank @Size(max = 100) String body,
            @Size(max = 60) String number,
            @NotNull @PastDay LocalDate issuedOn,
            @NotNull @PlanYear Integer planYear,
            @NotBlank @Size(max = 2000) String says,
            @Size(max = 4000) String codes,
            List<Long> units,
            @PlausibleDay LocalDate answerBy,
            @Size(max = 500) String reason,
            Long version) {

        static SuperiorNoticeForm empty(int year, LocalDate today, String project) {
            return new SuperiorNoticeForm(null, null, "", "", today, year, "", text(project), List.of(), null, "", 0L);
        }

        static SuperiorNoticeForm of(SuperiorNoticeView view) {
            return new SuperiorNoticeForm(
                    view.kind(),
                    view.tier(),
                    view.body(),
                    view.number(),
                    view.issuedOn(),
                    view.planYear(),
                    view.says(),
                    String.join(
                            "\n",
                            view.projects().stream().map(NamedProject::code).toList()),
                    view.units().stream().map(NamedUnit::id).toList(),
                    view.answerBy(),
                    "",
                    view.version());
        }

        /** Whether this unit is among those chosen. */
        public boolean chose(String unit) {
            return units != null
                    && units.stream()
                            .anyMatch(one -> one != null && one.toString().equals(unit));
        }

        SaveSuperiorNotice command() {
            return new SaveSuperiorNotice(
                    planYear,
                    tier,
                    body.strip(),
                    text(number),
                    issuedOn,
                    kind,
                    says.strip(),
                    answerBy,
                    units == null
                            ? List.of()
                            : units.stream().filter(Objects::nonNull).toList(),
                    listed());
        }

        /** Codes as people write them below or beside each other. */
        private List<String> listed() {
            return Arrays.stream(text(codes).split("[\\s,，、;；]+"))
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .toList();
        }

        String why() {
            return text(reason);
        }
    }

    /** Why the record does not count any more. */
    @NullUnmarked
    record SuperiorWithdrawalForm(
            @NotBlank @Size(max = 500) String reason,
            @NotNull Long version) {}

    /** What a unit answers. */
    @NullUnmarked
    record SuperiorAnswerForm(@NotBlank @Size(max = 2000) String text, List<MultipartFile> file) {

        List<NewFile> files() {
            return sent(file);
        }
    }

    static List<NewFile> sent(@Nullable List<MultipartFile> file) {
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
