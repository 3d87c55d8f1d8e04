package org.shishi.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.Choice;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.LikePattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the county's units: who there is, and what they are called. */
@Service
@Transactional
public class Units {

    private static final Resource DIRECTORY = Resource.all("units");
    private static final long NEW = -1;
    private static final String ALL = "all";

    private final UnitRepository units;
    private final Remembered<String, List<UnitView>> remembered;
    private final Gate gate;
    private final String county;

    Units(UnitRepository units, TableStamps stamps, Gate gate, @Value("${shishi.county-name:}") String county) {
        this.units = units;
        this.remembered = stamps.remembered("unit");
        this.gate = gate;
        this.county = county;
    }

    @Transactional(readOnly = true)
    public List<UnitView> find(Actor actor, UnitFilter filter) {
        gate.read(actor, Action.UNIT_READ, DIRECTORY);
        if (filter.equals(UnitFilter.ALL)) {
            return all();
        }
        return units.find(LikePattern.pattern(filter.q()), filter.kind()).stream()
                .map(Unit::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public UnitView get(Actor actor, String code) {
        var unit = load(code, Action.UNIT_READ).view();
        gate.read(actor, Action.UNIT_READ, Resource.of(unit.subject()));
        return unit;
    }

    /** For other modules, which have asked the policy about what they show the unit for. Mostly at hand: no transaction is begun. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<UnitView> byId(long id) {
        return remembered.serves(ALL)
                ? all().stream().filter(unit -> unit.id() == id).findFirst()
                : units.findById(id).map(Unit::view);
    }

    /** All units, active or not, for other modules that match names or make choices. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<UnitView> all() {
        return remembered.get(
                ALL, all -> units.find(null, null).stream().map(Unit::view).toList());
    }

    /** All units by what tables call them. */
    @Transactional(readOnly = true)
    public UnitDirectory directory() {
        return new UnitDirectory(all(), county);
    }

    /** The active ones, to choose from in a form. */
    @Transactional(readOnly = true)
    public List<Choice> choices() {
        return all().stream()
                .filter(UnitView::active)
                .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                .toList();
    }

    /** Lets those who may edit units open the form for it. */
    public void openEditor(Actor actor) {
        gate.read(actor, Action.UNIT_EDIT, DIRECTORY);
    }

    /** Refuses a code or name that another unit has: {@code unit.code.taken}, {@code unit.name.taken}. */
    public UnitView create(Actor actor, SaveUnit unit) {
        gate.command(actor, Action.UNIT_EDIT, DIRECTORY, Map.of("new", unit));
        refuseTaken(unit, NEW);
        return units.save(new Unit(unit)).view();
    }

    /** Refuses as {@link #create} does, and with a conflict when somebody else has changed the unit since. */
    public UnitView change(Actor actor, String code, long version, SaveUnit change) {
        var unit = load(code, Action.UNIT_EDIT);
        var old = unit.view();
        gate.command(actor, Action.UNIT_EDIT, Resource.of(old.subject()), Map.of("old", old, "new", change));
        if (old.version() != version) {
            throw new RuleViolation("unit.changed.meanwhile", old.code(), old.name());
        }
        refuseTaken(change, old.id());
        unit.change(change);
        return units.saveAndFlush(unit).view();
    }

    private void refuseTaken(SaveUnit unit, long id) {
        if (units.existsByCodeAndIdNot(unit.code(), id)) {
            throw RuleViolation.at("code", "unit.code.taken", unit.code());
        }
        var name = WrittenText.alike(unit.name());
        if (all().stream()
                .anyMatch(other ->
                        other.id() != id && WrittenText.alike(other.name()).equals(name))) {
            throw RuleViolation.at("name", "unit.name.taken", unit.name());
        }
    }

    private Unit load(String code, Action action) {
        return units.findByCode(code).orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "unit:" + code));
    }
}
