package org.shishi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.ProjectView;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.text.TitleSaid;
import org.shishi.shared.text.WrittenCodes;
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

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("存在问题", FindingField.DESCRIPTION.heading()),
            Map.entry("发现问题", FindingField.DESCRIPTION.heading()),
            Map.entry("发现的问题", FindingField.DESCRIPTION.heading()),
            Map.entry("主要问题", FindingField.DESCRIPTION.heading()),
            Map.entry("问题内容", FindingField.DESCRIPTION.heading()),
            Map.entry("整改单位", FindingField.UNIT.heading()),
            Map.entry("整改责任单位", FindingField.UNIT.heading()),
            Map.entry("整改责任人", FindingField.LEADER.heading()),
            Map.entry("责任人", FindingField.LEADER.heading()),
            Map.entry("类别", FindingField.CATEGORY.heading()),
            Map.entry("问题类型", FindingField.CATEGORY.heading()),
            Map.entry("程度", FindingField.SEVERITY.heading()),
            Map.entry("整改措施", FindingField.DEMAND.heading()),
            Map.entry("整改意见", FindingField.DEMAND.heading()),
            Map.entry("完成时限", FindingField.DUE_ON.heading()),
            Map.entry("整改期限", FindingField.DUE_ON.heading()),
            Map.entry("检查日期", FindingField.FOUND_ON.heading()),
            Map.entry("检查时间", FindingField.FOUND_ON.heading()),
            Map.entry("发现时间", FindingField.FOUND_ON.heading()),
            Map.entry("检查点位", FindingField.SITE.heading()),
            Map.entry("地点", FindingField.SITE.heading()),
            Map.entry("整改情况", STATE),
            Map.entry("整改状态", STATE));

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
    public List<String> headings() {
        return Stream.of(FindingField.FOUND_ON, FindingField.DESCRIPTION, FindingField.UNIT, FindingField.DUE_ON)
                .map(FindingField::heading)
                .toList();
    }

    @Override
    public Map<String, String> synonyms() {
        return SYNONYMS;
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
            case DUE_ON -> row.dueDay(field.heading());
            case UNIT -> row.unit(row.needed(field.heading()));
            case CATEGORY -> word(row, field, FindingCategory.values());
            case SEVERITY -> word(row, field, Severity.values());
            case DESCRIPTION, DEMAND -> row.needed(field.heading());
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
                    .map(known -> called(projects.byCode(by.reader(), known), row.textOr("项目名称", "")))
                    .orElseThrow(() -> new RuleViolation("supervision.project.unknown", code));
        }
        var title = row.needed("项目名称");
        var fitting = Stream.of(foundOn.getYear(), foundOn.getYear() - 1)
                .map(year -> projects.named(by.reader(), year, title))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("supervision.project.unknown", title));
        return fitting.size() == 1 ? fitting.get(0) : picked(row, title, fitting);
    }

    /** A slip in a code is another project: the title beside it must be that one's. */
    private static ProjectView called(ProjectView project, String said) {
        if (!TitleSaid.fits(said, project.description().title())) {
            var both = project.code() + "“" + project.description().title() + "”≠“" + said + "”";
            throw new RuleViolation("supervision.project.title", both);
        }
        return project;
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
