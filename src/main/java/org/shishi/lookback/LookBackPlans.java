package org.shishi.lookback;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Person;
import org.shishi.account.StaffDirectory;
import org.shishi.lookback.FinishedProjects.FinishedProject;
import org.shishi.lookback.LookBackHead.Drawn;
import org.shishi.lookback.PlanLookBack.ByLot;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;
import org.shishi.shared.LookedAt;
import org.shishi.shared.Lot;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans look-backs: when, who looks, and at which finished projects. */
@Service
@Transactional
public class LookBackPlans {

    private static final int YEARS = 3;
    private static final int MOST = 200;
    private static final int SEED_BYTES = 8;

    private final LookBackRows rows;
    private final LookedAtRows looked;
    private final FinishedProjects finished;
    private final StaffDirectory people;
    private final Gate gate;
    private final SecureRandom random = new SecureRandom();

    LookBackPlans(LookBackRows rows, LookedAtRows looked, FinishedProjects finished, StaffDirectory people, Gate gate) {
        this.rows = rows;
        this.looked = looked;
        this.finished = finished;
        this.people = people;
        this.gate = gate;
    }

    /** Lets those who plan open the form. */
    @Transactional(readOnly = true)
    public void openForm(Actor actor) {
        gate.list(actor, Action.LOOK_BACK_PLAN);
    }

    /** Those who can be named to look: people of the two offices. */
    @Transactional(readOnly = true)
    public List<Person> candidates() {
        return people.all().stream().filter(LookBackPlans::mayLook).toList();
    }

    /** The areas of these years, to draw from one of them. */
    @Transactional(readOnly = true)
    public List<String> aspects(int planYear) {
        return finished.aspects(planYear - YEARS, planYear);
    }

    /** Plans one with its projects, chosen or drawn; the draw is kept so that anybody can draw again. */
    public long plan(Actor actor, PlanLookBack plan) {
        gate.command(actor, Action.LOOK_BACK_PLAN, Resource.all("look-backs"), Map.of("new", plan));
        requireYears(plan);
        requireDays(plan.firstOn(), plan.lastOn());
        requireName(plan.planYear(), plan.name(), -1);
        var looking = members(plan.members());
        var lot = plan.lot();
        if (lot != null && !plan.codes().isEmpty()) {
            throw RuleViolation.at("codes", "lookback.chosen.or.drawn");
        }
        var drawn = lot == null ? null : draw(plan, lot);
        var codes = drawn == null ? plan.codes() : Lot.draw(drawn.seed(), drawn.from(), drawn.wanted());
        var projects = chosen(plan.fromYear(), plan.toYear(), codes);
        long id = rows.add(plan, drawn, actor);
        rows.appoint(id, looking);
        rows.addProjects(id, 0, projects);
        return id;
    }

    /** Corrects name, days and people; and the projects, where they were chosen and are not answered yet. */
    public void change(Actor actor, long id, long version, PlanLookBack plan) {
        var old = held(actor, id, version, Map.of("new", plan));
        requireDays(plan.firstOn(), plan.lastOn());
        requireName(old.planYear(), plan.name(), id);
        var looking = members(plan.members());
        boolean sameProjects = old.drawn() != null || codes(id).equals(plan.codes());
        if (sameProjects && old.says(plan, looking.stream().map(Person::id).toList())) {
            return;
        }
        rows.write(id, plan.name(), plan.firstOn(), plan.lastOn());
        rows.appoint(id, looking);
        if (old.drawn() == null) {
            exchange(old, plan.codes());
        }
    }

    private List<String> codes(long id) {
        return all(id).stream().map(LookedAtProject::code).toList();
    }

    /** Calls it off, with the reason; not once anything was signed. */
    public void cancel(Actor actor, long id, long version, String reason) {
        held(actor, id, version, Map.of("cancelled", reason));
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "lookback.reason.missing");
        }
        if (all(id).stream().anyMatch(LookedAtProject::signed)) {
            throw new RuleViolation("lookback.cancel.signed");
        }
        rows.cancel(id, reason);
    }

    private LookBackHead held(Actor actor, long id, long version, Map<String, ?> detail) {
        var head = rows.lock(id, Action.LOOK_BACK_PLAN);
        gate.command(actor, Action.LOOK_BACK_PLAN, LookBacks.resource(id, all(id)), detail);
        if (head.cancelled()) {
            throw new RuleViolation("lookback.cancelled", head.cancelledReason());
        }
        LookedAt.unchanged(version, head.version());
        return head;
    }

    private List<LookedAtProject> all(long id) {
        return looked.of(List.of(id), LocalDate.MAX).getOrDefault(id, List.of());
    }

    private void exchange(LookBackHead head, List<String> codes) {
        var before = all(head.id());
        var wanted = new HashSet<>(codes);
        for (var one : before) {
            if (!wanted.contains(one.code())) {
                if (one.signed() || one.draft() != null) {
                    throw RuleViolation.at("codes", "lookback.project.answered", one.code());
                }
                rows.strike(one.id());
            }
        }
        var there = before.stream().map(LookedAtProject::code).toList();
        if (wanted.size() < codes.size() || codes.isEmpty()) {
            chosen(head.fromYear(), head.toYear(), codes); // says which one is twice, or that there is none
        }
        var added = codes.stream().filter(code -> !there.contains(code)).toList();
        if (!added.isEmpty()) {
            int last = before.stream().mapToInt(LookedAtProject::number).max().orElse(0);
            rows.addProjects(head.id(), last, chosen(head.fromYear(), head.toYear(), added));
        }
    }

    private List<FinishedProject> chosen(int from, int to, List<String> codes) {
        if (codes.size() > MOST) {
            throw RuleViolation.at("codes", "lookback.projects.too-many", MOST);
        }
        return finished.chosen(from, to, codes);
    }

    private Drawn draw(PlanLookBack plan, ByLot lot) {
        var pool = finished.pool(plan.fromYear(), plan.toYear(), lot).stream()
                .map(FinishedProject::code)
                .toList();
        if (pool.isEmpty()) {
            throw RuleViolation.at("wanted", "lookback.projects.nothing-finished");
        }
        if (lot.wanted() < 1 || lot.wanted() > pool.size() || lot.wanted() > MOST) {
            throw RuleViolation.at("wanted", "lookback.draw.number", Math.min(pool.size(), MOST));
        }
        return new Drawn(lot.seed().isEmpty() ? seed() : lot.seed(), lot.wanted(), lot.level(), "", lot.aspect(), pool);
    }

    private String seed() {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private List<Person> members(List<String> usernames) {
        if (usernames.isEmpty()) {
            throw RuleViolation.at("members", "lookback.members.none");
        }
        return usernames.stream()
                .distinct()
                .map(name -> people.named(name)
                        .filter(LookBackPlans::mayLook)
                        .orElseThrow(() -> RuleViolation.at("members", "lookback.members.unknown", name)))
                .toList();
    }

    private static boolean mayLook(Person person) {
        return person.roles().contains(Role.INSPECTION_OFFICE) || person.roles().contains(Role.COUNTY_OFFICE);
    }

    private static void requireYears(PlanLookBack plan) {
        var years = List.of(String.valueOf(plan.planYear()), String.valueOf(plan.planYear() - YEARS));
        if (plan.fromYear() > plan.toYear()) {
            throw RuleViolation.at("toYear", "lookback.years.order");
        }
        if (plan.toYear() - plan.fromYear() >= YEARS
                || plan.fromYear() < plan.planYear() - YEARS
                || plan.toYear() > plan.planYear()) {
            throw RuleViolation.at("fromYear", "lookback.years.three", years.get(1), years.get(0));
        }
    }

    private static void requireDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null || last.isBefore(first)) {
            throw RuleViolation.at("lastOn", "lookback.days.order");
        }
    }

    private void requireName(int year, String name, long except) {
        if (rows.named(year, name).filter(other -> other.id() != except).isPresent()) {
            throw RuleViolation.at("name", "lookback.name.taken", name);
        }
    }
}
