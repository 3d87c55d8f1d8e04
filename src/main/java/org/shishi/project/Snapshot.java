package org.shishi.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that holds of a project on one day, field by field, for telling what a command changes. */
record Snapshot(Map<Field, @Nullable Object> values) {

    /** Before there was anything. */
    static final Snapshot NOTHING = new Snapshot(Map.of());

    static Snapshot of(Dossier dossier, LocalDate day, UnitBook units, AspectBook aspects, boolean withPlan) {
        if (!dossier.known()) {
            return NOTHING;
        }
        var values = new EnumMap<Field, @Nullable Object>(Field.class);
        var project = dossier.project();
        values.put(Field.CODE, project.code());
        values.put(Field.PLAN_YEAR, project.planYear());
        describe(values, dossier.descriptionOn(day), units);
        var aspect = dossier.descriptionOn(day).aspectId();
        if (aspect != null) {
            values.put(
                    Field.ASPECT,
                    aspects.byId(project.planYear(), aspect)
                            .map(AspectView::text)
                            .orElse(null));
        }
        observe(values, dossier, day);
        if (withPlan) {
            var plan = dossier.planOn(day);
            values.put(Field.INDICATORS, plan.indicators());
            values.put(Field.SITES, plan.sites());
            values.put(Field.MILESTONES, plan.milestones());
        }
        values.values().removeIf(Snapshot::empty);
        return new Snapshot(values);
    }

    private static void describe(Map<Field, @Nullable Object> values, Description said, UnitBook units) {
        values.put(Field.LEVEL, said.level());
        values.put(Field.TITLE, said.title());
        values.put(Field.CONTENT, said.content());
        values.put(Field.TARGET, said.target());
        values.put(
                Field.LEAD_UNIT,
                units.byId(said.leadUnitId()).map(u -> u.name()).orElse(null));
        values.put(Field.RESPONSIBLE_UNITS, units.names(said.responsibleUnitIds()));
        values.put(Field.LEADER, said.leader());
        values.put(Field.TASK_FORCE, said.taskForce());
        values.put(Field.MEASURES, said.measures());
        values.put(Field.SUPERVISION, said.supervision());
        values.put(Field.ADOPTED_ON, said.adoptedOn());
        values.put(Field.DEADLINE, said.deadline());
        values.put(Field.QUOTA, said.quota());
        values.put(Field.INVESTMENT, said.investment());
        values.put(Field.LATITUDE, said.latitude());
        values.put(Field.LONGITUDE, said.longitude());
        values.put(Field.REMARK, said.remark());
    }

    private static void observe(Map<Field, @Nullable Object> values, Dossier dossier, LocalDate day) {
        var steps = dossier.steps().until(day);
        var stage = steps.on(day);
        values.put(Field.STAGE, stage);
        values.put(Field.STARTED_ON, steps.startedOn());
        values.put(Field.COMPLETED_ON, stage.completed() ? steps.completedOn() : null);
        values.put(Field.FORECAST, dossier.forecasts().on(day).orElse(null));
        var progress = dossier.progress().on(day).orElse(Progress.NONE);
        values.put(Field.PERCENT, progress.percent());
        values.put(Field.PROGRESS_NOTE, progress.note());
        values.put(Field.PROBLEM, progress.problem());
        values.put(Field.BLOCKER, progress.blocker());
    }

    private static boolean empty(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    /** What is otherwise in the later one, in the order of the fields. */
    List<FieldChange> changesTo(Snapshot later) {
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
