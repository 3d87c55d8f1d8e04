package org.shishi.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.policy.Actor;
import org.shishi.project.Field;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.ProjectSummary;
import org.shishi.project.entry.Projects;
import org.shishi.project.promise.PromiseStore;
import org.shishi.shared.FormField;
import org.springframework.stereotype.Component;

/** What only an adjustment changes of a voted project: forms do not ask for it, and show the way to the adjustment instead. */
@Component
class VotedForms {

    private static final Set<Field> LOCKED =
            EnumSet.of(Field.LEVEL, Field.TITLE, Field.CONTENT, Field.TARGET, Field.ADOPTED_ON, Field.DEADLINE);

    private final Projects projects;
    private final PromiseStore promises;
    private final Clock clock;

    VotedForms(Projects projects, PromiseStore promises, Clock clock) {
        this.projects = projects;
        this.promises = promises;
        this.clock = clock;
    }

    /** What is locked of one project: fields by their keys, and the names of voted indicators. */
    record Locked(Set<String> keys, Set<String> goals) {

        static final Locked NOTHING = new Locked(Set.of(), Collections.emptySet());

        /** As the form asks for it. */
        FormField shown(FormField field) {
            return keys.contains(field.key())
                    ? new FormField(field.name(), field.key(), "kept", field.choices())
                    : field;
        }
    }

    Locked of(Actor actor, String code) {
        var project = projects.summary(actor, code, LocalDate.now(clock)).project();
        var voted = promises.of(Set.of(project.id())).get(project.id());
        if (voted == null) {
            return Locked.NOTHING;
        }
        var keys = new ArrayList<>(LOCKED.stream().map(Field::key).toList());
        if (project.description().level() == Level.TOWNSHIP) {
            keys.add(Field.LEAD_UNIT.key());
        }
        return new Locked(
                Set.copyOf(keys),
                voted.indicators().stream().map(Indicator::name).collect(Collectors.toCollection(HashSet::new)));
    }

    /** The kinds of adjustments by which it pauses, ends or goes on. */
    static List<String> stops(ProjectSummary summary) {
        var stage = summary.project().stage();
        if (!summary.voted() || stage.completed()) {
            return List.of();
        }
        return switch (stage) {
            case SUSPENDED -> List.of("RESUME", "TERMINATE");
            case TERMINATED -> List.of("RESUME");
            default -> List.of("SUSPEND", "TERMINATE");
        };
    }
}
