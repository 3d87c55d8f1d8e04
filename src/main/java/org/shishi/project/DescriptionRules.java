package org.shishi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;

/** What must be right about a project's description and plan, whoever enters it: a form, the API or a sheet. */
public final class DescriptionRules {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._()（）〔〕\\-]{0,63}");

    /** What stands in a page's address where a code would stand. */
    private static final Set<String> ADDRESSES =
            Set.of("new", "bulk", "copy", "views", "closings", "export.xlsx", "export.csv");

    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000");
    /** 万元; a county's whole budget is less than these ten billion yuan. */
    private static final BigDecimal UNLIKELY = new BigDecimal("1000000");

    private static final BigDecimal FULL = new BigDecimal(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");

    private DescriptionRules() {}

    public static List<FieldProblem> code(String code) {
        if (code.isEmpty()) {
            return List.of(FieldProblem.error(Field.CODE, "project.code.missing"));
        }
        if (ADDRESSES.contains(code)) {
            return List.of(FieldProblem.error(Field.CODE, "project.code.reserved", code));
        }
        return CODE.matcher(code).matches()
                ? List.of()
                : List.of(FieldProblem.error(Field.CODE, "project.code.invalid", code));
    }

    public static List<FieldProblem> description(Description said, int planYear, UnitLookup units) {
        var findings = new ArrayList<>(WrittenConstraints.findings(said));
        if (said.title().isBlank()) {
            findings.add(FieldProblem.error(Field.TITLE, "project.title.missing"));
        }
        findings.addAll(days(said, planYear));
        money(findings, Field.QUOTA, said.budget().quota());
        money(findings, Field.INVESTMENT, said.budget().investment());
        money(findings, Field.ANNUAL_INVESTMENT, said.budget().annualInvestment());
        annual(said.budget(), FieldProblem::warning).ifPresent(findings::add);
        within(findings, Field.LATITUDE, said.coordinates().latitude(), 90);
        within(findings, Field.LONGITUDE, said.coordinates().longitude(), 180);
        unit(findings, Field.LEAD_UNIT, said.leadUnitId(), units);
        said.responsibleUnitIds().forEach(unit -> unit(findings, Field.RESPONSIBLE_UNITS, unit, units));
        return findings;
    }

    /** What must be so of the days of a description: the one on which it was adopted, and its deadline. */
    public static List<FieldProblem> days(Description said, int planYear) {
        var findings = new ArrayList<FieldProblem>();
        if (said.deadline().isBefore(said.adoptedOn())) {
            findings.add(FieldProblem.error(
                    Field.DEADLINE,
                    "project.deadline.before-start",
                    said.deadline().toString(),
                    said.adoptedOn().toString()));
        }
        if (said.adoptedOn().getYear() > planYear) {
            findings.add(FieldProblem.error(
                    Field.ADOPTED_ON,
                    "project.adopted.after-year",
                    said.adoptedOn().toString(),
                    String.valueOf(planYear)));
        }
        day(findings, Field.ADOPTED_ON, said.adoptedOn(), planYear);
        day(findings, Field.DEADLINE, said.deadline(), planYear);
        return findings;
    }

    public static List<FieldProblem> plan(Plan plan, UnitLookup units) {
        var findings = PlanLimits.findings(plan);
        for (var site : plan.sites()) {
            if (site.townshipId() != null) {
                unit(findings, Field.SITES, site.townshipId(), units);
            }
        }
        if (!plan.milestones().isEmpty()) {
            weights(findings, plan);
        }
        return findings;
    }

    private static void weights(List<FieldProblem> findings, Plan plan) {
        var sum = plan.milestones().stream().map(Milestone::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (plan.milestones().stream().anyMatch(step -> step.weight().signum() < 0)
                || sum.subtract(FULL).abs().compareTo(ROUNDING) > 0) {
            findings.add(FieldProblem.error(
                    Field.MILESTONES,
                    "project.milestones.weights",
                    sum.stripTrailingZeros().toPlainString()));
        }
    }

    /** The errors, each as a broken rule beside its field. */
    public static void refuse(List<FieldProblem> findings) {
        var faults = new RuleViolation.Collected();
        findings.stream()
                .filter(FieldProblem::isError)
                .map(FieldProblem::violation)
                .forEach(faults::add);
        faults.require();
    }

    /** A change of what was promised says why. */
    public static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "project.reason.missing");
        }
    }

    /** For texts that no form's constraints are about. */
    public static void length(List<FieldProblem> findings, Field field, String text, int most) {
        if (text.length() > most) {
            findings.add(FieldProblem.error(field, "project.text.too-long", text.length(), most));
        }
    }

    private static void day(List<FieldProblem> findings, Field field, LocalDate said, int planYear) {
        if (!PlausibleDay.Bounds.hold(said, LocalDate.of(planYear, 12, 31))) {
            findings.add(FieldProblem.error(field, "project.date.implausible", said.toString()));
        }
    }

    private static void money(List<FieldProblem> findings, Field field, @Nullable BigDecimal amount) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0) {
            findings.add(FieldProblem.error(
                    field, "project.money.negative", amount.stripTrailingZeros().toPlainString()));
        } else if (amount.compareTo(TOO_MUCH) >= 0) {
            findings.add(FieldProblem.error(field, "project.money.too-much"));
        } else if (amount.compareTo(UNLIKELY) >= 0) {
            findings.add(FieldProblem.warning(
                    field, "project.money.unlikely", amount.stripTrailingZeros().toPlainString()));
        }
    }

    /** What a year takes is a part of what all years take: a sheet is told so, and whoever fills in a form is not let by. */
    public static void requireAnnualWithinTotal(Description said) {
        refuse(annual(said.budget(), FieldProblem::error).stream().toList());
    }

    @FunctionalInterface
    private interface Told {

        FieldProblem of(Field field, String code, Object... args);
    }

    private static Optional<FieldProblem> annual(Description.Budget said, Told told) {
        var year = said.annualInvestment();
        var all = said.investment();
        return year == null || all == null || year.compareTo(all) <= 0
                ? Optional.empty()
                : Optional.of(told.of(
                        Field.ANNUAL_INVESTMENT,
                        "project.investment.annual-above",
                        year.stripTrailingZeros().toPlainString(),
                        all.stripTrailingZeros().toPlainString()));
    }

    private static void within(List<FieldProblem> findings, Field field, @Nullable BigDecimal degrees, int most) {
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            findings.add(FieldProblem.error(field, "project.coordinates.range", degrees.toPlainString()));
        }
    }

    private static void unit(List<FieldProblem> findings, Field field, long unit, UnitLookup units) {
        if (!units.knows(unit)) {
            findings.add(FieldProblem.error(field, "project.unit.unknown", String.valueOf(unit)));
        }
    }
}
