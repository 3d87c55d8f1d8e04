package org.shishi.supervision.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.agenda.AgendaEntry;
import org.shishi.agenda.AgendaKind;
import org.shishi.agenda.AgendaSource;
import org.shishi.agenda.AgendaSpan;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.finding.FindingFilter;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.instruction.InstructionFilter;
import org.shishi.supervision.instruction.InstructionView;
import org.shishi.supervision.instruction.Instructions;
import org.shishi.supervision.notice.NoticeFilter;
import org.shishi.supervision.notice.NoticeFilter.Due;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** In the calendar, the days by which findings are to be put right, and notices and instructions answered. */
@Component
@Order(4)
class SupervisionDays implements AgendaSource {

    private final Findings findings;
    private final Notices notices;
    private final Instructions instructions;

    SupervisionDays(Findings findings, Notices notices, Instructions instructions) {
        this.findings = findings;
        this.notices = notices;
        this.instructions = instructions;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        return Stream.of(rectifications(actor, span), answers(actor, span), replies(actor, span))
                .flatMap(days -> days)
                .toList();
    }

    private Stream<AgendaEntry> rectifications(Actor actor, AgendaSpan span) {
        if (!Policy.mayEver(actor, Action.FINDING_READ)) {
            return Stream.empty();
        }
        var open = FindingFilter.ofAnyYear(span.asOf())
                .openOnes()
                .of(span.unitId())
                .dueBetween(span.from(), span.to());
        return findings.find(actor, open, Pageable.unpaged()).stream().map(SupervisionDays::entry);
    }

    private static AgendaEntry entry(FindingView finding) {
        return new AgendaEntry(
                "finding:" + finding.id(),
                finding.dueOn(),
                AgendaKind.RECTIFICATION,
                finding.projectTitle() + " · " + finding.description(),
                "/supervision/findings/" + finding.id(),
                !finding.state().awaitsRectification());
    }

    private Stream<AgendaEntry> answers(Actor actor, AgendaSpan span) {
        if (!Policy.mayEver(actor, Action.NOTICE_READ)) {
            return Stream.empty();
        }
        var open = NoticeFilter.ofAnyYear(span.asOf()).with(Due.OPEN).to(span.unitId());
        return notices.find(actor, open, Pageable.unpaged()).stream()
                .filter(notice -> within(span, notice.dueOn()))
                .map(SupervisionDays::entry);
    }

    private static AgendaEntry entry(NoticeView notice) {
        return new AgendaEntry(
                "notice:" + notice.id(),
                Objects.requireNonNull(notice.dueOn()),
                AgendaKind.ANSWER,
                notice.number() + " " + notice.matter(),
                "/supervision/notices/" + notice.id(),
                false);
    }

    private Stream<AgendaEntry> replies(Actor actor, AgendaSpan span) {
        if (!Policy.mayEver(actor, Action.INSTRUCTION_READ)) {
            return Stream.empty();
        }
        var open = InstructionFilter.ofAnyYear(span.asOf()).unanswered().to(span.unitId());
        return instructions.find(actor, open, Pageable.unpaged()).stream()
                .filter(instruction -> within(span, instruction.dueOn()))
                .map(SupervisionDays::entry);
    }

    private static AgendaEntry entry(InstructionView instruction) {
        return new AgendaEntry(
                "instruction:" + instruction.id(),
                Objects.requireNonNull(instruction.dueOn()),
                AgendaKind.ANSWER,
                instruction.leader() + " · " + instruction.projectTitle(),
                "/supervision/instructions/" + instruction.id(),
                false);
    }

    private static boolean within(AgendaSpan span, @Nullable LocalDate day) {
        return day != null && !day.isBefore(span.from()) && !day.isAfter(span.to());
    }
}
