package org.shishi.project.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.LightRule;
import org.shishi.project.light.SetLightRule;
import org.shishi.shared.PlanYear;
import org.shishi.shared.PlausibleDay;

/** The rule of a year's lights as it is sent, by the page and by programs. */
@NullUnmarked
record LightRuleForm(
        @NotNull @PlanYear Integer year,
        @PlausibleDay @NotNull LocalDate validOn,
        @PlausibleDay @NotNull LocalDate benchmark,
        @NotNull @Digits(integer = 3, fraction = 2) BigDecimal yellowFrom,
        @NotNull @Digits(integer = 3, fraction = 2) BigDecimal redAbove,
        @NotEmpty List<@NotNull Integer> dueSoon,
        @NotBlank @Size(max = 500) String reason) {

    static LightRuleForm of(LightRule rule, LocalDate validOn) {
        return new LightRuleForm(
                rule.year(),
                validOn,
                rule.benchmark(),
                plain(rule.yellowFrom()),
                plain(rule.redAbove()),
                rule.dueSoon(),
                "");
    }

    private static BigDecimal plain(BigDecimal points) {
        return new BigDecimal(points.stripTrailingZeros().toPlainString());
    }

    SetLightRule command() {
        return new SetLightRule(year, validOn, benchmark, yellowFrom, redAbove, dueSoon, reason);
    }
}
