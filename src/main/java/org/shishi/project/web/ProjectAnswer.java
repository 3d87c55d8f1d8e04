package org.shishi.project.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Description;
import org.shishi.project.Figure;
import org.shishi.project.FiveOne;
import org.shishi.project.LightView;
import org.shishi.project.Pace;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.UnitName;
import org.shishi.project.outcome.Satisfaction;

/** A project as programs see it: what it is to be, flat as it is sent, and what has become of it. */
record ProjectAnswer(
        String code,
        int planYear,
        long version,
        @JsonUnwrapped Description description,
        @Nullable String aspect,
        UnitName leadUnit,
        List<UnitName> responsibleUnits,
        Set<FiveOne> missing,
        Stage stage,
        LocalDate stageSince,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate forecast,
        @Nullable BigDecimal percent,
        String progressNote,
        String problem,
        @Nullable Blocker blocker,
        @Nullable Figure standing,
        @Nullable LocalDate expected,
        boolean overdue,
        LightView light,
        @Nullable Satisfaction satisfaction,
        Pace pace) {

    static ProjectAnswer of(ProjectView project) {
        var aspect = project.aspect();
        return new ProjectAnswer(
                project.code(),
                project.planYear(),
                project.version(),
                project.description(),
                aspect == null ? null : aspect.text(),
                project.leadUnit(),
                project.responsibleUnits(),
                project.description().missing(),
                project.stage(),
                project.stageSince(),
                project.startedOn(),
                project.completedOn(),
                project.forecast(),
                project.progress().percent(),
                project.progress().note(),
                project.progress().problem(),
                project.progress().blocker(),
                project.standing(),
                project.expected(),
                project.overdue(),
                project.light(),
                project.satisfaction(),
                project.light().pace());
    }
}
