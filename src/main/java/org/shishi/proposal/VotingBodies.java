package org.shishi.proposal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.unit.UnitKind;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bodies that vote: the county's congress, those of 镇 and 乡, and the assemblies of 街道. */
@Service
@Transactional
public class VotingBodies {

    /** No body has more deputies. */
    private static final int MOST_DEPUTIES = 100_000;

    private static final Resource ALL = Resource.all("voting-bodies");

    private final VotingBodyRepository bodies;
    private final Units units;
    private final Gate gate;

    VotingBodies(VotingBodyRepository bodies, Units units, Gate gate) {
        this.bodies = bodies;
        this.units = units;
        this.gate = gate;
    }

    @Transactional(readOnly = true)
    public List<VotingBodyView> all(Actor actor) {
        gate.list(actor, Action.VOTE_READ);
        return bodies.findAllByOrderById().stream().map(VotingBody::view).toList();
    }

    @Transactional(readOnly = true)
    public VotingBodyView get(Actor actor, long id) {
        gate.list(actor, Action.VOTE_READ);
        return load(id).view();
    }

    /** Enters a body; refuses a second one of a township, and a township of another kind. */
    public VotingBodyView create(Actor actor, SaveBody save) {
        gate.command(actor, Action.VOTE_PREPARE, ALL, Map.of("new", save));
        refuse(save);
        if (bodies.findByUnitId(save.unitId()).isPresent()) {
            throw RuleViolation.at("unitId", "vote.body.twice");
        }
        refuseName(save.name(), -1);
        return bodies.save(new VotingBody(save)).view();
    }

    /** Changes its name and the number of its deputies. */
    public VotingBodyView change(Actor actor, long id, long version, String name, int deputies) {
        var body = load(id);
        gate.command(actor, Action.VOTE_PREPARE, ALL, Map.of("old", body.view(), "name", name, "deputies", deputies));
        refuseDeputies(deputies);
        refuseName(name, id);
        body.change(version, name, deputies);
        return bodies.saveAndFlush(body).view();
    }

    /** Lets those who may enter bodies open the form. */
    @Transactional(readOnly = true)
    public void openEditor(Actor actor) {
        gate.read(actor, Action.VOTE_PREPARE, ALL);
    }

    /** A body, for a module that has asked the policy about what it needs it for. */
    @Transactional(readOnly = true)
    public VotingBodyView byId(long id) {
        return load(id).view();
    }

    /** The body of a township, if it was entered; for a module that has asked the policy. */
    @Transactional(readOnly = true)
    public Optional<VotingBodyView> ofUnit(long unitId) {
        return bodies.findByUnitId(unitId).map(VotingBody::view);
    }

    /** The body of a township, entered where there was none; for a command that has asked the policy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public VotingBodyView ofUnit(UnitView unit, String name, int deputies) {
        return ofUnit(unit.id()).orElseGet(() -> {
            var kind = Objects.requireNonNull(kind(unit));
            return bodies.save(new VotingBody(new SaveBody(kind, unit.id(), name, deputies)))
                    .view();
        });
    }

    private VotingBody load(long id) {
        return bodies.findById(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.VOTE_READ, "voting-body:" + id));
    }

    private void refuse(SaveBody save) {
        refuseDeputies(save.deputies());
        var unit = save.unitId() == null ? null : units.byId(save.unitId()).orElse(null);
        if (save.kind() != kind(unit)) {
            throw RuleViolation.at("kind", "vote.body.kind", save.kind());
        }
    }

    private static void refuseDeputies(int deputies) {
        if (deputies < 1 || deputies > MOST_DEPUTIES) {
            throw RuleViolation.at("deputies", "vote.body.deputies", deputies);
        }
    }

    private void refuseName(String name, long id) {
        if (bodies.existsByNameAndIdNot(name, id)) {
            throw RuleViolation.at("name", "vote.body.name-taken", name);
        }
    }

    /** The kind of body that a unit has; a 街道 has no congress. */
    private static @Nullable BodyKind kind(@Nullable UnitView unit) {
        if (unit == null) {
            return BodyKind.COUNTY_CONGRESS;
        }
        if (unit.kind() == UnitKind.STREET) {
            return BodyKind.STREET_ASSEMBLY;
        }
        return unit.kind().isTownship() ? BodyKind.TOWNSHIP_CONGRESS : null;
    }
}
