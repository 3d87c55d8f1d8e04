package org.shishi.figures;

import java.time.LocalDate;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Scope;
import org.springframework.stereotype.Component;

/** Opens a year on a day to whoever may read projects. */
@Component
class FigureDays {

    private final FestivalCalendar festivals;
    private final Gate gate;

    FigureDays(FestivalCalendar festivals, Gate gate) {
        this.festivals = festivals;
        this.gate = gate;
    }

    /** Refuses a year whose festival nobody knows. */
    FigureDay of(Actor actor, int year, LocalDate asOf) {
        Scope scope = gate.list(actor, Action.PROJECT_READ);
        festivals.eve(year + 1);
        return new FigureDay(year, asOf, scope.everything() ? new Scope(scope.relations(), null, null) : scope);
    }
}
