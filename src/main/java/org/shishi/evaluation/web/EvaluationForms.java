package org.shishi.evaluation.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.evaluation.DecideObjection;
import org.shishi.evaluation.SaveManualPoint;
import org.shishi.file.NewFile;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlanYear;
import org.shishi.shared.SentFile;
import org.springframework.web.multipart.MultipartFile;

/** The smaller forms of an evaluation. */
final class EvaluationForms {

    private EvaluationForms() {}

    /** Which year is computed, as of which day. */
    @NullUnmarked
    record ComputeForm(
            @NotNull @PlanYear Integer planYear,
            @NotNull @PastDay LocalDate asOf) {}

    /** Agreement to what was seen. */
    @NullUnmarked
    record SeenForm(Long version) {}

    /** A point by hand, with its evidence. */
    @NullUnmarked
    record ManualPointForm(
            @NotNull @PlanYear Integer planYear,
            @NotBlank @Size(max = 200) String indicator,
            @NotNull Long unitId,

            @NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2)
            BigDecimal points,

            @NotNull @PastDay LocalDate heldOn,
            @NotBlank @Size(max = 1000) String reason,
            List<MultipartFile> file) {

        static ManualPointForm empty(int year, LocalDate today) {
            return new ManualPointForm(year, "", null, null, today, "", null);
        }

        SaveManualPoint command() {
            return new SaveManualPoint(planYear, indicator.strip(), unitId, points, heldOn, reason.strip());
        }

        List<NewFile> files() {
            return sent(file);
        }
    }

    /** The other person's answer to a point by hand. */
    @NullUnmarked
    record PointAnswerForm(
            Long version,
            @NotNull Boolean confirmed,
            @Size(max = 1000) String reason) {

        String words() {
            return reason == null ? "" : reason.strip();
        }
    }

    /** Why a decision is taken back. */
    @NullUnmarked
    record PointRevocationForm(@Size(max = 1000) String reason) {

        String words() {
            return reason == null ? "" : reason.strip();
        }
    }

    /** What a unit says against a point. */
    @NullUnmarked
    record ObjectionForm(@NotBlank @Size(max = 2000) String wording, List<MultipartFile> file) {

        List<NewFile> files() {
            return sent(file);
        }
    }

    /**
     * What is decided on an objection.
     *
     * @param struck places of the cases that do not count any more
     * @param leftOut places of what was asked and brought nothing, and is not asked any more
     */
    @NullUnmarked
    record ObjectionDecisionForm(
            Long version,
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 2000) String reason,
            List<Integer> struck,
            List<Integer> leftOut,
            @Digits(integer = 4, fraction = 2) BigDecimal adjustment) {

        public boolean strikes(int place) {
            return struck != null && struck.contains(place);
        }

        public boolean leavesOut(int place) {
            return leftOut != null && leftOut.contains(place);
        }

        DecideObjection command() {
            return new DecideObjection(upheld, reason.strip(), places(struck), places(leftOut), adjustment);
        }

        private static List<Integer> places(List<Integer> chosen) {
            return Objects.requireNonNullElse(chosen, List.<Integer>of()).stream()
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static List<NewFile> sent(List<MultipartFile> file) {
        return Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .filter(one -> one != null && !one.isEmpty())
                .map(SentFile::of)
                .map(one -> new NewFile(one.name(), one.content()))
                .toList();
    }
}
