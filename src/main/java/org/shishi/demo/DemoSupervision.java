package org.shishi.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.FindingContent.Assignment;
import org.shishi.supervision.finding.FindingContent.Problem;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.finding.Severity;
import org.shishi.supervision.inspection.InspectionFilter;
import org.shishi.supervision.inspection.InspectionView;
import org.shishi.supervision.inspection.Inspections;
import org.shishi.supervision.register.Registers;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Loads the year's inspections and slips; each slip follows what the inspection before it found. */
@Component
@Profile("demo")
class DemoSupervision {

    private static final int YEAR = 2023;

    private final Registers registers;
    private final Inspections inspections;
    private final Findings findings;
    private final Projects projects;

    DemoSupervision(Registers registers, Inspections inspections, Findings findings, Projects projects) {
        this.registers = registers;
        this.inspections = inspections;
        this.findings = findings;
        this.projects = projects;
    }

    void load(List<SheetTable> tables) {
        var slips = TableByHeaders.in(SheetKind.NOTICES, tables, "期号", "签发日期", "交办事项", "承办单位", "问题", "办结时限");
        take(tables.stream()
                .filter(table -> !table.name().equals(slips.sheet()))
                .toList());
        var held = inspections
                .find(Actor.SYSTEM, InspectionFilter.of(YEAR, LocalDate.of(YEAR, 12, 31)), Pageable.unpaged())
                .getContent();
        var known = projects
                .find(Actor.SYSTEM, ProjectFilter.of(YEAR, LocalDate.of(YEAR, 12, 31)), List.of(), Pageable.unpaged())
                .stream()
                .collect(Collectors.toMap(one -> one.description().title(), one -> one, (a, b) -> a));
        for (var row : slips.rows()) {
            var project =
                    Objects.requireNonNull(known.get(slips.cell(row, "交办事项").text()));
            var issued = day(slips.cell(row, "签发日期"));
            var before = held.stream()
                    .filter(one -> one.heldOn().isBefore(issued))
                    .findFirst()
                    .orElseThrow();
            found(project, before, slips.cell(row, "问题").text(), day(slips.cell(row, "办结时限")));
        }
        take(tables.stream().filter(table -> table.name().equals(slips.sheet())).toList());
    }

    private void take(List<SheetTable> tables) {
        var loaded = registers.load(tables);
        if (loaded.hasErrors()) {
            throw new IllegalStateException("the demo's registers have rows with errors: " + loaded.rows());
        }
    }

    private void found(ProjectView project, InspectionView inspection, String problem, LocalDate due) {
        boolean works = problem.contains("质量");
        findings.record(
                Actor.SYSTEM,
                new SaveFinding(
                        YEAR,
                        inspection.id(),
                        project.code(),
                        false,
                        FindingContent.of(
                                "",
                                works ? FindingCategory.QUALITY : FindingCategory.PROGRESS,
                                works ? Severity.MAJOR : Severity.MINOR,
                                Problem.of(inspection.heldOn(), problem, ""),
                                Assignment.of(
                                        project.leadUnit().id(),
                                        project.description().arrangement().leader(),
                                        "限期整改到位",
                                        due))));
    }

    private static LocalDate day(Cell cell) {
        return Objects.requireNonNull(cell.date());
    }
}
