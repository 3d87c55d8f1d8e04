package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.DescriptionRules;
import org.shishi.project.Indicator;
import org.shishi.project.SaveProject;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.project.ledger.NameLookups;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters as a project what a congress has voted for: the right of whoever announces the result, and of nothing else. */
@Service
@Transactional
public class Adoptions {

    private final Ledger ledger;
    private final NameLookups lookups;
    private final FestivalCalendar festivals;
    private final PromiseStore promises;
    private final Gate gate;

    Adoptions(Ledger ledger, NameLookups lookups, FestivalCalendar festivals, PromiseStore promises, Gate gate) {
        this.promises = promises;
        this.ledger = ledger;
        this.lookups = lookups;
        this.festivals = festivals;
        this.gate = gate;
    }

    /**
     * Enters the project, known from the day of its adoption on, and freezes what was voted; refuses as {@link Projects#create} does.
     *
     * @param reason the vote that adopted it
     * @return the project's id
     */
    public long adopt(Actor actor, SaveProject save, String reason) {
        gate.command(
                actor, Action.PROJECT_ADOPT, Resource.all("projects"), Map.of("code", save.code(), "reason", reason));
        festivals.eve(save.planYear() + 1);
        DescriptionRules.refuse(DescriptionRules.code(save.code()));
        lookups.refuse(save);
        if (!ledger.find(List.of(save.code())).isEmpty()) {
            throw RuleViolation.at("code", "project.code.taken", save.code());
        }
        var known = save.description().adoptedOn();
        if (known.isAfter(ledger.today())) {
            throw RuleViolation.at("on", "project.date.future", known.toString());
        }
        var recording = ledger.record(actor, LedgerCommand.ADOPT, reason);
        var facts = ledger.enter(save.code(), save.planYear(), save.description(), known, recording);
        facts.plan(save.plan(), known, recording);
        ledger.write(facts);
        promises.freeze(facts.id(), voted(save, known));
        return facts.id();
    }

    private static Promise voted(SaveProject save, LocalDate on) {
        var said = save.description();
        return new Promise(
                on,
                said.title(),
                said.content(),
                said.target(),
                save.plan().indicators().stream().map(Indicator::open).toList(),
                said.budget().investment(),
                said.deadline(),
                List.of());
    }
}
