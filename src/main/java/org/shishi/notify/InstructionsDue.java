package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.instruction.InstructionFilter;
import org.shishi.supervision.instruction.InstructionView;
import org.shishi.supervision.instruction.Instructions;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Leaders' instructions that a unit has still to reply to. */
@Component
@Order(6)
class InstructionsDue implements DueSource {

    private static final int MOST = 50;

    private final Instructions instructions;
    private final NotifySettings settings;

    InstructionsDue(Instructions instructions, NotifySettings settings) {
        this.instructions = instructions;
        this.settings = settings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        if (!Policy.mayEver(actor, Action.INSTRUCTION_REPLY) || actor.unitId() == null) {
            return List.of();
        }
        var open = InstructionFilter.ofAnyYear(day).unanswered().to(actor.unitId());
        return instructions.find(actor, open, PageRequest.of(0, MOST)).stream()
                .filter(one -> one.dueOn() != null && !one.dueOn().isAfter(day.plusDays(settings.soonDays())))
                .map(InstructionsDue::line)
                .toList();
    }

    private static DueLine line(InstructionView one) {
        return new DueLine(
                one.overdue(),
                "notify.due.instruction",
                List.of(one.projectTitle(), one.leader()),
                one.dueOn(),
                "/supervision/instructions/" + one.id());
    }
}
