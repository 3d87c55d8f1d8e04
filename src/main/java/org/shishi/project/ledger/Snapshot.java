package org.shishi.project.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.AspectView;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.shishi.project.Progress;
import org.shishi.project.UnitLookup;

/** Everything that holds of a project on one day, field by field, for telling what a command changes. */
public record Snapshot(Map<Field, @Nullable Object> values) {

    /** Before there was anything. */
    public static final Snapshot NOTHING = new Snapshot(Map.of());

    public static Snapshot of(
            ProjectFacts facts, LocalDate day, UnitLookup units, AspectLookup aspects, boolean withPlan) {
        if (!facts.known()) {
            return NOTHING;
        }
        var values = new EnumMap<Field, @Nullable Object>(Field.class);
        var project = facts.project();
        values.put(Field.CODE, project.code());
        values.put(Field.PLAN_YEAR, project.planYear());
        describe(values, facts.descriptionOn(day), units);
        var aspect = facts.descriptionOn(day).aspectId();
        if (aspect != null) {
            values.put(
                    Field.ASPECT,
                    aspects.byId(project.planYear(), aspect)
                            .map(AspectView::text)
                            .orElse(null));
        }
        observe(values, facts, day);
        if (withPlan) {
            var plan = facts.planOn(day);
            Field.planned().forEach(field -> values.put(field, plan.get(field)));
        }
        values.values().removeIf(Snapshot::empty);
        return new Snapshot(values);
    }

    private static void describe(Map<Field, @Nullable Object> values, Description said, UnitLookup units) {
        Field.described().forEach(field -> values.put(field, said.get(field)));
        values.put(
                Field.LEAD_UNIT,
                units.byId(said.leadUnitId()).map(u -> u.name()).orElse(null));
        values.put(Field.RESPONSIBLE_UNITS, units.names(said.responsibleUnitIds()));
        values.remove(Field.ASPECT);
    }

    private static void observe(Map<Field, @Nullable Object> values, ProjectFacts facts, LocalDate day) {
        var steps = facts.steps().until(day);
        var stage = steps.on(day);
        values.put(Field.STAGE, stage);
        values.put(Field.STARTED_ON, steps.startedOn());
        values.put(Field.COMPLETED_ON, stage.completed() ? steps.completedOn() : null);
        values.put(Field.FORECAST, facts.forecasts().on(day).orElse(null));
        var progress = facts.progress().on(day).orElse(Progress.NONE);
        values.put(Field.PERCENT, progress.percent());
        values.put(Field.PROGRESS_NOTE, progress.note());
        values.put(Field.PROBLEM, progress.problem());
        values.put(Field.BLOCKER, progress.blocker());
    }

    private static boolean empty(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    /** What is otherwise in the later one, in the order of the fields. */
    public List<FieldChange> changesTo(Snapshot later) {
        var changes = new ArrayList<FieldChange>();
        for (var field : Field.values()) {
            var from = values.get(field);
            var to = later.values.get(field);
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(field, from, to));
            }
        }
        return changes;
    }
}
