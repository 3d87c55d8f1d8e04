package org.shishi.project;

import org.shishi.unit.Units;
import org.springframework.stereotype.Component;

/** Opens the lists of units and aspects that names are looked up in. */
@Component
class Books {

    private final Units units;
    private final AspectRepository aspects;

    Books(Units units, AspectRepository aspects) {
        this.units = units;
        this.aspects = aspects;
    }

    UnitBook units() {
        return new UnitBook(units.all());
    }

    /** For reading, and for a dry run: new aspects are kept nowhere. */
    AspectBook aspects() {
        return new AspectBook(this::aspectsOf, aspect -> aspect);
    }

    /** For applying: new aspects are kept. */
    AspectBook growingAspects() {
        return new AspectBook(
                this::aspectsOf,
                aspect -> aspects.save(new Aspect(aspect.planYear(), aspect.number(), aspect.name()))
                        .view());
    }

    private java.util.List<AspectView> aspectsOf(int year) {
        return aspects.findByPlanYearOrderByNumber(year).stream()
                .map(Aspect::view)
                .toList();
    }
}
