package org.shishi.project;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** The five ones (五个一): each project has a leader in charge, a task force, a set of measures and a supervision regime. */
public enum FiveOne implements MessageSourceResolvable {
    PROJECT,
    LEADER,
    TASK_FORCE,
    MEASURES,
    SUPERVISION;

    static Set<FiveOne> missing(Description.Arrangement made) {
        var missing = EnumSet.noneOf(FiveOne.class);
        addIf(missing, LEADER, made.leader());
        addIf(missing, TASK_FORCE, made.taskForce());
        addIf(missing, MEASURES, made.measures());
        addIf(missing, SUPERVISION, made.supervision());
        return missing;
    }

    private static void addIf(Set<FiveOne> missing, FiveOne one, String text) {
        if (text.isBlank()) {
            missing.add(one);
        }
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FiveOne." + name()};
    }
}
