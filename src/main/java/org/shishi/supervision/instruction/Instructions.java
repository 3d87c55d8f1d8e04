package org.shishi.supervision.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.InstructionGiven;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.common.ProjectFinder;
import org.shishi.unit.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what leaders write on projects (批示), to whom it went, and the replies. */
@Service
@Transactional
public class Instructions {

    private final InstructionRepository instructions;
    private final InstructionRows rows;
    private final ProjectFinder projects;
    private final Units units;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Instructions(
            InstructionRepository instructions,
            InstructionRows rows,
            ProjectFinder projects,
            Units units,
            Gate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.instructions = instructions;
        this.rows = rows;
        this.projects = projects;
        this.units = units;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<InstructionView> find(Actor actor, InstructionFilter filter, Pageable page) {
        return rows.find(actor, gate.list(actor, Action.INSTRUCTION_READ), filter, page);
    }

    @Transactional(readOnly = true)
    public InstructionView get(Actor actor, long id) {
        var instruction = view(actor, id);
        gate.read(actor, Action.INSTRUCTION_READ, InstructionView.resource(id, instruction.unitId()));
        return instruction;
    }

    /** Lets those who may record an instruction open the form. */
    public void openForm(Actor actor) {
        gate.list(actor, Action.INSTRUCTION_GIVE);
    }

    /** Records an instruction word for word and tells the unit. */
    public InstructionView give(Actor actor, GiveInstruction give) {
        gate.command(actor, Action.INSTRUCTION_GIVE, Resource.all("instructions"), Map.of("new", give));
        FieldRules.requireText("leader", give.leader());
        FieldRules.requireText("wording", give.wording());
        if (units.byId(give.unitId()).isEmpty()) {
            throw RuleViolation.at("unitId", "supervision.unit.unknown");
        }
        var attribution = Attribution.now(actor, clock);
        FieldRules.requireNotAfter("saidOn", give.saidOn(), attribution.on());
        if (give.dueOn() != null) {
            FieldRules.requireDueFrom(give.dueOn(), give.saidOn());
        }
        var project = projects.byCode(actor, give.project().strip());
        var instruction = instructions.save(new Instruction(give, project, attribution));
        instructions.flush();
        events.publishEvent(new InstructionGiven(
                instruction.id(),
                give.leader(),
                project.description().title(),
                give.wording(),
                give.unitId(),
                give.dueOn()));
        return view(actor, instruction.id());
    }

    /** Lets the addressed unit open the form for its reply. */
    @Transactional(readOnly = true)
    public void openReply(Actor actor, long id) {
        gate.read(
                actor,
                Action.INSTRUCTION_REPLY,
                InstructionView.resource(id, view(actor, id).unitId()));
    }

    /** Replies for the addressed unit. */
    public InstructionView reply(Actor actor, long id, String text) {
        var instruction = instructions.findById(id).orElseThrow(() -> hidden(id, Action.INSTRUCTION_REPLY));
        gate.command(actor, Action.INSTRUCTION_REPLY, instruction.resource(), Map.of("reply", text));
        FieldRules.requireText("text", text);
        instruction.reply(text, Attribution.now(actor, clock));
        instructions.flush();
        return view(actor, id);
    }

    /** What was written on a project, for its page. */
    public List<InstructionView> of(Actor actor, LocalDate day, String project) {
        var scope = Policy.scope(actor, Action.INSTRUCTION_READ);
        var filter = InstructionFilter.ofAnyYear(day).about(project);
        return scope.nothing()
                ? List.of()
                : rows.find(actor, scope, filter, Pageable.unpaged()).getContent();
    }

    private InstructionView view(Actor actor, long id) {
        return rows.one(actor, id, LocalDate.now(clock)).orElseThrow(() -> hidden(id, Action.INSTRUCTION_READ));
    }

    private static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "instruction:" + id);
    }
}
