package org.shishi.opening;

import static org.shishi.opening.StepView.Lack.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shishi.opening.StepView.Lack;
import org.shishi.opening.StepView.Missing;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a county, and a year of it, still needs before its first bulletin. */
@Service
@Transactional(readOnly = true)
public class Opening {

    /** Without these nobody can fill in, confirm, look after the money, or supervise. */
    private static final Set<Role> NEEDED =
            EnumSet.of(Role.COUNTY_OFFICE, Role.INSPECTION_OFFICE, Role.FINANCE, Role.TOWNSHIP_CLERK);

    private final OpeningCounts counts;
    private final Gate gate;
    private final Clock clock;

    Opening(OpeningCounts counts, Gate gate, Clock clock) {
        this.counts = counts;
        this.gate = gate;
        this.clock = clock;
    }

    /** The steps of the county, and of the running year, the next one in December, and the year that is asked for. */
    public OpeningView steps(Actor reader, int asked) {
        gate.read(reader, Action.OPENING_READ, Resource.all("opening"));
        var years = new TreeSet<>(List.of(asked));
        var today = LocalDate.now(clock);
        years.add(today.getYear());
        if (today.getMonth() == Month.DECEMBER) {
            years.add(today.getYear() + 1);
        }
        return new OpeningView(
                county(reader),
                years.stream()
                        .map(year -> new OpeningView.Year(year, year(reader, year)))
                        .toList());
    }

    private List<StepView> county(Actor reader) {
        var there = counts.county();
        var lacking = EnumSet.copyOf(NEEDED);
        lacking.removeAll(counts.held());
        var people = new ArrayList<Missing>();
        if (!lacking.isEmpty()) {
            people.add(new Missing(ROLES, lacking.size(), List.copyOf(lacking)));
        }
        people.addAll(missing(UNITS_WITHOUT_PEOPLE, there.unitsWithoutPeople()));
        var rights = new ArrayList<>(missing(SHEETS, there.sheetsToConfirm()));
        rights.addAll(missing(RIGHTS, there.withoutRights()));
        return List.of(
                step(reader, OpeningStep.UNITS, 0, there.units(), List.of()),
                step(reader, OpeningStep.ACCOUNTS, 0, there.people(), people),
                step(reader, OpeningStep.ROLES, 0, there.people() - there.withoutRights(), rights),
                step(reader, OpeningStep.PASSWORDS, 0, there.delivered(), missing(PASSWORDS, there.undelivered())));
    }

    private List<StepView> year(Actor reader, int year) {
        var there = counts.year(year);
        var light = step(reader, OpeningStep.LIGHT_RULE, year, there.lightRules(), List.of());
        return List.of(
                step(reader, OpeningStep.CALENDAR, year, there.calendar(), List.of()),
                step(reader, OpeningStep.LEDGER, year, there.projects(), List.of()),
                step(
                        reader,
                        OpeningStep.ASPECTS,
                        year,
                        there.aspects(),
                        missing(WITHOUT_ASPECT, there.withoutAspect())),
                light.state() == StepState.OPEN ? usual(light) : light,
                step(reader, OpeningStep.PERIODS, year, there.periods(), List.of()),
                step(reader, OpeningStep.QUOTA, year, there.quotas(), List.of()),
                step(reader, OpeningStep.REPORT, year, there.reports(), List.of()),
                step(reader, OpeningStep.BULLETIN, year, there.bulletins(), missing(DRAFTS, there.drafts())));
    }

    private static List<Missing> missing(Lack what, long count) {
        return count == 0 ? List.of() : List.of(Missing.of(what, count));
    }

    private static StepView step(Actor reader, OpeningStep step, int year, long count, List<Missing> missing) {
        var state = count == 0 ? StepState.OPEN : missing.isEmpty() ? StepState.DONE : StepState.BEGUN;
        return new StepView(
                step,
                step == OpeningStep.BULLETIN && count > 0 ? StepState.DONE : state,
                count,
                missing,
                Policy.holders(step.action()),
                Policy.holds(reader, step.action()),
                step.path(state == StepState.DONE, year));
    }

    private static StepView usual(StepView rule) {
        return new StepView(rule.step(), StepState.USUAL, 0, rule.missing(), rule.who(), rule.mine(), rule.path());
    }
}
