package org.shishi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.ProjectView;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.text.WrittenCodes;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.supervision.common.ProjectFinder;
import org.shishi.supervision.register.CellLimits;
import org.shishi.supervision.register.Register;
import org.shishi.supervision.register.RegisterRow;
import org.shishi.supervision.register.Taken;
import org.shishi.supervision.register.Takers;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes one row of a list of problems (问题清单) over, as a finding of the inspection that found it: open, and with no step but
 * that it was recorded.
 */
@Component
@Order(2)
class FindingRegister implements Register {

    static final String STATE = "状态";
    static final String REOPENED = "反复次数";
    static final String ENDED = "销号日期";

    private static final DoorHeadings HEADINGS = DoorHeadings.of(
                    SheetKind.FINDINGS,
                    FindingField.FOUND_ON.heading(),
                    FindingField.DESCRIPTION.heading(),
                    FindingField.UNIT.heading(),
                    FindingField.DUE_ON.heading())
            .or("项目名称", "项目", "实事名称", "实事项目", "任务名称", "所属项目", "涉及项目", "督查项目", "检查项目", "被督查项目", "督查项目名称")
            .or(FindingField.DESCRIPTION.heading(), "存在问题", "发现问题", "发现的问题", "主要问题", "存在的问题", "问题内容", "问题")
            .or(FindingField.UNIT.heading(), "整改单位", "整改责任单位", "牵头整改单位", "被督查单位", "被检查单位")
            .or(FindingField.LEADER.heading(), "整改责任人", "责任人", "责任领导")
            .or(FindingField.CATEGORY.heading(), "类别", "问题类型", "问题分类")
            .or(FindingField.SEVERITY.heading(), "程度", "问题等级")
            .or(FindingField.DEMAND.heading(), "整改措施", "整改意见", "整改建议")
            .or(FindingField.DUE_ON.heading(), "完成时限", "整改期限", "整改完成时限", "限期整改时间", "整改截止日期")
            .or(FindingField.FOUND_ON.heading(), "检查日期", "检查时间", "发现时间", "督查时间")
            .or(FindingField.SITE.heading(), "检查点位", "地点", "点位")
            .or(STATE, "整改情况", "整改状态", "整改进展");

    private final Findings findings;
    private final FindingRows rows;
    private final InspectionsOfSheet inspections;
    private final ProjectFinder projects;
    private final CellLimits limits;
    private final MessageSource messages;
    private final Clock clock;

    FindingRegister(
            Findings findings,
            FindingRows rows,
            InspectionsOfSheet inspections,
            ProjectFinder projects,
            CellLimits limits,
            MessageSource messages,
            Clock clock) {
        this.findings = findings;
        this.rows = rows;
        this.inspections = inspections;
        this.projects = projects;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public DoorHeadings headings() {
        return HEADINGS;
    }

    /** One that says the same of the same project, unit and day is there already, and must not say otherwise. */
    @Override
    public Taken take(Takers by, RegisterRow row) {
        requireReadable(by, row);
        var content = FindingContent.PARTS.make(part -> value(FindingField.ofComponent(part.getName()), row));
        limits.require(content, name -> FindingField.ofComponent(name).heading());
        var project = project(by, row, content.problem().foundOn());
        var known = rows.alike(project.id(), content, LocalDate.now(clock));
        if (known.isPresent()) {
            requireSame(known.get(), content, row);
            return Taken.UNCHANGED;
        }
        long inspection = inspections.of(row, content, project);
        findings.open(
                by.confirmed(),
                new SaveFinding(project.planYear(), inspection, project.code(), false, content),
                by.register());
        var state = row.textOr(STATE, "");
        return state.isEmpty() || state.equals(word(FindingState.OPEN))
                ? Taken.NEW
                : Taken.but("supervision.import.finding.open", state);
    }

    /** Whatever a row leaves open or says wrongly is told at once, and not one thing after the other. */
    private void requireReadable(Takers by, RegisterRow row) {
        var faults = new RuleViolation.Collected();
        for (var field : FindingField.values()) {
            var read = faults.of(() -> value(field, row));
            if (field == FindingField.FOUND_ON) {
                read.ifPresent(day -> faults.of(() -> project(by, row, (LocalDate) day)));
            }
        }
        faults.require();
    }

    private Object value(FindingField field, RegisterRow row) {
        return switch (field) {
            case FOUND_ON -> row.day(field.heading());
            case DUE_ON -> row.dueDay(field.heading(), FindingField.FOUND_ON.heading());
            case UNIT -> row.responsible(field.heading());
            case CATEGORY -> word(row, field, FindingCategory.values());
            case SEVERITY -> word(row, field, Severity.values());
            case DESCRIPTION -> row.needed(field.heading());
            case DEMAND -> row.needed(field.heading()) + row.partners(FindingField.UNIT.heading());
            case SITE, EVIDENCE, LEADER -> row.textOr(field.heading(), "");
        };
    }

    /** A sheet that has no such column is asked once for all of it. */
    private <E extends Enum<E> & MessageSourceResolvable> E word(RegisterRow row, FindingField field, E[] words) {
        var text = row.textOr(field.heading(), "");
        if (text.isEmpty()) {
            return asked(row, field, words);
        }
        return row.oneOf(field.heading(), text, List.of(words), this::word);
    }

    private <E extends Enum<E> & MessageSourceResolvable> E asked(RegisterRow row, FindingField field, E[] words) {
        var choices = Arrays.stream(words)
                .map(word -> Objects.requireNonNull(word.getCodes())[0])
                .toList();
        var said = row.asking().word("finding." + field.component(), choices, "sheet.question.all", field.heading());
        return said.map(code -> words[choices.indexOf(code)])
                .orElseThrow(() -> new RuleViolation("supervision.import.missing", field.heading()));
    }

    private String word(MessageSourceResolvable word) {
        return messages.getMessage(word, Locale.CHINESE);
    }

    private ProjectView project(Takers by, RegisterRow row, LocalDate foundOn) {
        var code = row.textOr("项目编号", "");
        if (!code.isEmpty()) {
            return rows.projectCode(WrittenCodes.forms(List.of(code)))
                    .map(known ->
                            projects.called(by.reader(), projects.byCode(by.reader(), known), row.textOr("项目名称", "")))
                    .orElseThrow(() -> new RuleViolation("supervision.project.unknown", code));
        }
        row.require("项目名称");
        var title = row.needed("项目名称");
        var fitting = Stream.of(foundOn.getYear(), foundOn.getYear() - 1)
                .map(year -> projects.named(by.reader(), year, title))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("supervision.project.unknown", title));
        return fitting.size() == 1 ? fitting.get(0) : picked(row, title, fitting);
    }

    /** Of projects of one name a person says which is meant. */
    private static ProjectView picked(RegisterRow row, String title, List<ProjectView> fitting) {
        var codes = fitting.stream().map(ProjectView::code).toList();
        var shown = fitting.stream()
                .map(one -> one.code() + "（" + one.leadUnit().name() + "）")
                .toList();
        return row.asking()
                .name("project." + title, codes, "sheet.question.project", title, shown)
                .map(code -> fitting.get(codes.indexOf(code)))
                .orElseThrow(() -> new RuleViolation("supervision.project.several", title));
    }

    private void requireSame(FindingView known, FindingContent content, RegisterRow row) {
        var faults = new RuleViolation.Collected();
        for (var field : FindingField.values()) {
            requireSame(field.heading(), known.content().get(field), content.get(field), row, faults);
        }
        var ended = known.endedOn();
        requireSame(STATE, word(known.state()), row.textOr(STATE, word(known.state())), row, faults);
        var times = Integer.toString(known.reopened());
        requireSame(REOPENED, times, row.textOr(REOPENED, times), row, faults);
        requireSame(ENDED, ended, row.textOr(ENDED, "").isEmpty() ? ended : row.day(ENDED), row, faults);
        faults.require();
    }

    private static void requireSame(
            String heading,
            @Nullable Object there,
            @Nullable Object said,
            RegisterRow row,
            RuleViolation.Collected faults) {
        if (row.has(heading) && !Objects.equals(there, said)) {
            faults.add(new RuleViolation("supervision.import.finding.taken", heading));
        }
    }

    @Override
    public List<String> touched(long register) {
        return rows.touched(register);
    }
}
