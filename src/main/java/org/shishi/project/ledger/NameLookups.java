package org.shishi.project.ledger;

import java.util.List;
import org.shishi.project.AspectView;
import org.shishi.project.DescriptionRules;
import org.shishi.project.SaveProject;
import org.shishi.project.UnitLookup;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;

/** Opens the lists of units and aspects that names are looked up in. */
@Component
public class NameLookups {

    private final Units units;
    private final AspectRepository aspects;

    private final Remembered<Integer, List<AspectView>> remembered;

    NameLookups(Units units, AspectRepository aspects, TableStamps stamps) {
        this.units = units;
        this.remembered = stamps.remembered("aspect");
        this.aspects = aspects;
    }

    public UnitLookup units() {
        return new UnitLookup(units.all());
    }

    /** For reading, and for a dry run: new aspects are kept nowhere. */
    public AspectLookup aspects() {
        return new AspectLookup(this::aspectsOf, aspect -> aspect);
    }

    /** For applying: new aspects are kept. */
    public AspectLookup growingAspects() {
        return new AspectLookup(
                this::aspectsOf,
                aspect -> aspects.save(new Aspect(aspect.planYear(), aspect.number(), aspect.name()))
                        .view());
    }

    /** Refuses what is wrong about the description or plan of a project. */
    public void refuse(SaveProject save) {
        var units = units();
        DescriptionRules.refuse(DescriptionRules.description(save.description(), save.planYear(), units));
        DescriptionRules.requireAnnualWithinTotal(save.description());
        DescriptionRules.refuse(DescriptionRules.plan(save.plan(), units));
        var aspect = save.description().aspectId();
        if (aspect != null && aspects().byId(save.planYear(), aspect).isEmpty()) {
            throw RuleViolation.at("aspectId", "project.aspect.unknown");
        }
    }

    private List<AspectView> aspectsOf(int year) {
        return remembered.get(
                year,
                asked -> aspects.findByPlanYearOrderByNumber(asked).stream()
                        .map(Aspect::view)
                        .toList());
    }
}
