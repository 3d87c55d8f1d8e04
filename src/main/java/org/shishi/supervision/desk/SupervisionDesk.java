package org.shishi.supervision.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.project.Figure;
import org.shishi.project.ProjectFilter;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.closing.Closings;
import org.shishi.project.entry.Projects;
import org.shishi.project.warning.Lights;
import org.shishi.supervision.finding.FindingFilter;
import org.shishi.supervision.finding.FindingVerb;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.inspection.Inspections;
import org.shishi.supervision.instruction.InstructionFilter;
import org.shishi.supervision.instruction.InstructionView;
import org.shishi.supervision.instruction.Instructions;
import org.shishi.supervision.notice.NoticeFilter;
import org.shishi.supervision.notice.NoticeVerb;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on one screen what needs somebody on a day: a constant number of statements, however much there is. */
@Service
@Transactional(readOnly = true)
class SupervisionDesk {

    private static final int WORST = 8;
    private static final int LATE_SHOWN = 8;

    private final Notices notices;
    private final Findings findings;
    private final Inspections inspections;
    private final Instructions instructions;
    private final Projects projects;
    private final Lights lights;
    private final ReportOverview reports;
    private final Closings closings;
    private final JdbcClient jdbc;
    private final Gate gate;

    SupervisionDesk(
            Notices notices,
            Findings findings,
            Inspections inspections,
            Instructions instructions,
            Projects projects,
            Lights lights,
            ReportOverview reports,
            Closings closings,
            JdbcClient jdbc,
            Gate gate) {
        this.notices = notices;
        this.findings = findings;
        this.inspections = inspections;
        this.instructions = instructions;
        this.projects = projects;
        this.lights = lights;
        this.reports = reports;
        this.closings = closings;
        this.jdbc = jdbc;
        this.gate = gate;
    }

    public Desk of(Actor actor, int year, LocalDate day) {
        gate.list(actor, Action.NOTICE_READ);
        var slips = notices.find(actor, NoticeFilter.of(year, day).unfinished(), Pageable.unpaged())
                .getContent();
        var problems = findings.find(actor, FindingFilter.of(year, day).openOnes(), Pageable.unpaged())
                .getContent();
        var overdue = projects.find(
                actor,
                ProjectFilter.of(year, day).with(Figure.OVERDUE),
                List.of(new SortOrder(SortKey.DEADLINE, false)),
                PageRequest.of(0, WORST));
        return new Desk(
                day,
                inspections.counts(actor, year, day),
                lights.counts(actor, year, day),
                overdue.getTotalElements(),
                overdue.getContent(),
                late(actor, year, day),
                onSlips(actor, slips),
                onFindings(actor, problems),
                slips.stream().filter(slip -> slip.state().awaitsAnswer()).toList(),
                problems,
                instructions
                        .find(actor, InstructionFilter.of(year, day).unanswered(), Pageable.unpaged())
                        .getContent(),
                closings.toAnswer(actor, day),
                objections(actor, year, day));
    }

    /** How much of a plan year waits for the reader. */
    public int waiting(Actor actor, int year, LocalDate day) {
        var slips = notices.find(actor, NoticeFilter.of(year, day).unfinished(), Pageable.unpaged());
        var problems = findings.find(actor, FindingFilter.of(year, day).openOnes(), Pageable.unpaged());
        var said = instructions.find(actor, InstructionFilter.of(year, day).unanswered(), Pageable.unpaged());
        return size(onSlips(actor, slips.getContent()))
                + size(onFindings(actor, problems.getContent()))
                + (int) said.stream().filter(InstructionView::mayReply).count()
                + closings.toAnswer(actor, day).size()
                + objections(actor, year, day);
    }

    private static int size(Map<?, ? extends List<?>> duties) {
        return duties.values().stream().mapToInt(List::size).sum();
    }

    private @Nullable LateReports late(Actor actor, int year, LocalDate day) {
        if (!Policy.mayEver(actor, Action.REPORT_OVERVIEW)) {
            return null;
        }
        var period = reports.current(actor, year, day);
        if (period == null || !day.isAfter(period.dueOn())) {
            return LateReports.NONE;
        }
        var first = reports.missingByUnit(actor, period, day, LATE_SHOWN).stream()
                .flatMap(unit -> IntStream.range(0, unit.codes().size())
                        .mapToObj(i -> new LateReports.Late(
                                period.dueOn(),
                                unit.codes().get(i),
                                unit.titles().get(i),
                                unit.unit().name())))
                .limit(LATE_SHOWN)
                .toList();
        return new LateReports(reports.sums(actor, period, day).missing(), first);
    }

    private static Map<NoticeVerb, List<NoticeView>> onSlips(Actor actor, List<NoticeView> slips) {
        var duties = new EnumMap<NoticeVerb, List<NoticeView>>(NoticeVerb.class);
        for (var verb : List.of(
                NoticeVerb.ESCALATE,
                NoticeVerb.ISSUE,
                NoticeVerb.GRANT_EXTENSION,
                NoticeVerb.VERIFY,
                NoticeVerb.CLOSE,
                NoticeVerb.SIGN,
                NoticeVerb.ANSWER)) {
            duties.put(
                    verb,
                    slips.stream()
                            .filter(slip -> Notices.allowed(actor, slip).contains(verb))
                            .toList());
        }
        return duties;
    }

    private static Map<FindingVerb, List<FindingView>> onFindings(Actor actor, List<FindingView> problems) {
        var duties = new EnumMap<FindingVerb, List<FindingView>>(FindingVerb.class);
        for (var verb : List.of(FindingVerb.RECTIFY, FindingVerb.VERIFY, FindingVerb.STRIKE_OFF)) {
            duties.put(
                    verb,
                    problems.stream()
                            .filter(one -> verb.fits(one.state())
                                    && Policy.decide(actor, verb.action(), one.resource())
                                            .allowed())
                            .toList());
        }
        return duties;
    }

    /** Objections that wait for a decision of the reader. */
    private int objections(Actor actor, int year, LocalDate day) {
        if (!Policy.mayEver(actor, Action.INSPECTION_EDIT)) {
            return 0;
        }
        return jdbc.sql("""
                        select count(*) from inspection_feedback k join inspection i on i.id = k.inspection_id
                        where i.plan_year = :year and k.objected_on <= :day
                          and (k.decided_on is null or k.decided_on > :day)""")
                .param("year", year)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
