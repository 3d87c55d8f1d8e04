package org.shishi.supervision.notice;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.shishi.policy.Issuer;
import org.shishi.project.ProjectView;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.common.ProjectFinder;
import org.shishi.supervision.common.SupervisionSettings;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.register.CellLimits;
import org.shishi.supervision.register.Register;
import org.shishi.supervision.register.RegisterRow;
import org.shishi.supervision.register.Taken;
import org.shishi.supervision.register.Takers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes one row of the register of notices over, as a notice that was issued on its day. */
@Component
@Order(3)
class NoticeRegister implements Register {

    private static final DoorHeadings HEADINGS = DoorHeadings.of(
                    SheetKind.NOTICES, "期号", "签发日期", "交办事项", "承办单位", "问题", "办结时限")
            .or("期号", "单号", "交办单号", "督办单号", "督办编号", "交办编号")
            .or("签发日期", "签发时间", "交办日期", "交办时间", "印发日期", "下发日期", "下发时间", "督办日期")
            .or("交办事项", "督办事项", "事项", "交办内容", "督办内容")
            .or("承办单位", "责任单位", "主办单位", "牵头单位", "整改单位", "办理单位")
            .or("问题", "存在问题", "主要问题", "问题描述", "存在的问题")
            .or("办结时限", "办结期限", "办理时限", "完成时限", "整改时限", "整改期限", "回复时限", "反馈时限")
            .or("要求", "整改要求", "办理要求", "工作要求")
            .or("文种", "类型", "单据类型")
            .or("颜色", "颜色等级", "督办等级");

    private static final Map<String, String> LIMITED = Map.of("matter", "交办事项", "problem", "问题", "demand", "要求");

    private static final List<NoticeKind> KINDS = Arrays.stream(NoticeKind.values())
            .filter(kind -> kind.issuer() == Issuer.INSPECTION_OFFICE)
            .toList();

    private static final Map<String, NoticeColour> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put("蓝", NoticeColour.BLUE);
        COLOURS.put("橙", NoticeColour.ORANGE);
        COLOURS.put("红", NoticeColour.RED);
    }

    private static final Set<String> DRAFT = Set.of("草稿", "Draft");

    private static final Pattern ISSUE = Pattern.compile("第?\\s*([1-9]\\d{0,4})\\s*[期号]?");

    private final NoticeRepository notices;
    private final NoticeStepRepository steps;
    private final NoticeNumbers numbers;
    private final Findings findings;
    private final ProjectFinder projects;
    private final WorkingDays calendar;
    private final CellLimits limits;
    private final SupervisionSettings settings;
    private final Clock clock;

    NoticeRegister(
            NoticeRepository notices,
            NoticeStepRepository steps,
            NoticeNumbers numbers,
            Findings findings,
            ProjectFinder projects,
            WorkingDays calendar,
            CellLimits limits,
            SupervisionSettings settings,
            Clock clock) {
        this.notices = notices;
        this.steps = steps;
        this.numbers = numbers;
        this.findings = findings;
        this.projects = projects;
        this.calendar = calendar;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public DoorHeadings headings() {
        return HEADINGS;
    }

    @Override
    public Taken take(Takers by, RegisterRow row) {
        if (row.textOr("期号", "").isEmpty() && DRAFT.contains(row.textOr("状态", ""))) {
            return Taken.UNCHANGED; // of the list: not in the register before it has a number
        }
        var issued = row.day("签发日期");
        var kind = kind(row.textOr("文种", NoticeKind.ASSIGNMENT.title()));
        var mark = kind.mark(settings);
        int number = number(row.needed("期号"));
        long unit = row.responsible("承办单位");
        var matter = row.needed("交办事项");
        var project = project(by, row, issued.getYear(), matter);
        var known = notices.findByMarkAndYearAndNumber(mark, issued.getYear(), number);
        if (known.isPresent()) {
            if (known.get().matches(matter, unit)) {
                return Taken.UNCHANGED;
            }
            throw new RuleViolation("supervision.import.taken", row.text("期号"));
        }
        if (!numbers.take(mark, issued.getYear(), number)) {
            throw new RuleViolation("supervision.import.gap", row.text("期号"));
        }
        save(by, row, kind, mark, number, unit, project);
        return Taken.NEW;
    }

    /** An issued notice keeps its number: it is withdrawn by itself before its register is taken back. */
    @Override
    public List<String> touched(long register) {
        return notices.findByImportIdAndStateNot(register, NoticeState.WITHDRAWN).stream()
                .map(Notice::cited)
                .toList();
    }

    /** By its code, beside which its title must not be another's; else by its title, or by a matter that is called as it is. */
    private @Nullable ProjectView project(Takers by, RegisterRow row, int year, String matter) {
        var code = row.textOr("项目编号", "");
        var title = row.textOr("项目名称", "");
        var found = projects.named(by.reader(), year, code, title.isEmpty() ? matter : title)
                .orElse(null);
        if (code.isEmpty() && !title.isEmpty() && found == null) {
            throw new RuleViolation(
                    projects.named(by.reader(), year, title).isEmpty()
                            ? "supervision.project.unknown"
                            : "supervision.project.several",
                    title);
        }
        if (found == null || code.isEmpty()) {
            return found;
        }
        projects.called(by.reader(), found, title);
        return projects.named(by.reader(), year, matter).isEmpty()
                ? found
                : projects.called(by.reader(), found, matter); // the matter is some project's title
    }

    private void save(
            Takers by,
            RegisterRow row,
            NoticeKind kind,
            String mark,
            int number,
            long unit,
            @Nullable ProjectView project) {
        var issued = row.day("签发日期");
        var due = row.dueDay("办结时限", "签发日期");
        var attribution = Attribution.now(by.confirmed(), clock);
        if (issued.isAfter(attribution.on())) {
            throw new RuleViolation("supervision.day.future", issued.toString());
        }
        FieldRules.requireDueFrom(due, issued);
        var matter = row.needed("交办事项");
        var problem = row.needed("问题");
        var content = new NoticeContent(
                kind,
                colour(row.textOr("颜色", "")),
                matter,
                problem,
                row.textOr("要求", "请于" + due + "前整改到位并书面答复。") + row.partners("承办单位"),
                unit,
                Math.max(1, calendar.between(issued, due)));
        limits.require(content, LIMITED::get);
        int planYear = project == null ? issued.getYear() : project.planYear();
        var save = new SaveNotice(planYear, null, false, finding(project, unit, problem), content);
        var drafted = Attribution.now(by.brought(), clock).on(issued);
        var notice = new Notice(save, project == null ? null : project.id(), null, drafted);
        notice.issue(mark, number, due, attribution.on(issued), by.confirmed().id());
        notices.save(notice.broughtBy(by.register()));
        steps.save(new NoticeStep(notice, NoticeVerb.ISSUE, attribution.on(issued), "", NoticeAnswer.NONE, null));
    }

    /** The finding that says the same of the same project and unit: the notice follows it up. */
    private @Nullable Long finding(@Nullable ProjectView project, long unit, String problem) {
        return project == null
                ? null
                : findings.idOf(project.id(), unit, problem).orElse(null);
    }

    private static int number(String text) {
        var found = ISSUE.matcher(text);
        if (!found.matches()) {
            throw new RuleViolation("supervision.import.issue", text);
        }
        return Integer.parseInt(Objects.requireNonNull(found.group(1)));
    }

    private static NoticeKind kind(String word) {
        return KINDS.stream()
                .filter(kind -> kind.title().contains(word) || word.contains(kind.title()))
                .findFirst()
                .orElseThrow(() -> RegisterRow.unknown(
                        "文种", word, KINDS.stream().map(NoticeKind::title).toList()));
    }

    private static NoticeColour colour(String word) {
        return word.isEmpty()
                ? NoticeColour.BLUE
                : COLOURS.entrySet().stream()
                        .filter(colour -> word.startsWith(colour.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> RegisterRow.unknown("颜色", word, List.copyOf(COLOURS.keySet())));
    }
}
