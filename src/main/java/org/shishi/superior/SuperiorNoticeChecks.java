package org.shishi.superior;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.unit.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a record of a paper from above must fit: days in order, units and projects that are there, a paper of each kind once. */
@Component
class SuperiorNoticeChecks {

    private static final int MOST = 200;

    private final Projects projects;
    private final Units units;
    private final SuperiorNoticeRows rows;
    private final JdbcClient jdbc;

    SuperiorNoticeChecks(Projects projects, Units units, SuperiorNoticeRows rows, JdbcClient jdbc) {
        this.projects = projects;
        this.units = units;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Whom and what a record names, by their numbers. */
    record Named(Set<Long> units, Set<Long> projects) {}

    Named check(Actor actor, SaveSuperiorNotice save, @Nullable SuperiorNoticeView old) {
        if (save.issuedOn().isAfter(rows.today())) {
            throw RuleViolation.at("issuedOn", "superior.issued.future");
        }
        requireYear(save);
        var answerBy = save.answerBy();
        if (answerBy != null && save.kind().praises()) {
            throw RuleViolation.at("answerBy", "superior.answer.praise");
        }
        if (answerBy != null && answerBy.isBefore(save.issuedOn())) {
            throw RuleViolation.at("answerBy", "superior.answer.early", save.issuedOn());
        }
        requireOnce(save, old);
        var named = named(actor, save);
        if (old != null) {
            old.units().stream()
                    .filter(unit -> unit.answered() && !named.units().contains(unit.id()))
                    .findFirst()
                    .ifPresent(unit -> {
                        throw RuleViolation.at("units", "superior.unit.answered", unit.name());
                    });
        }
        return named;
    }

    private void requireYear(SaveSuperiorNotice save) {
        if (save.planYear() > save.issuedOn().getYear()) {
            throw RuleViolation.at("planYear", "superior.year.after", String.valueOf(save.planYear()), save.issuedOn());
        }
        boolean planned = jdbc.sql("select exists (select from project where plan_year = ?)")
                .param(save.planYear())
                .query(Boolean.class)
                .single();
        if (!planned) {
            throw RuleViolation.at("planYear", "superior.year.unplanned", String.valueOf(save.planYear()));
        }
    }

    private void requireOnce(SaveSuperiorNotice save, @Nullable SuperiorNoticeView old) {
        boolean taken = !save.number().isEmpty()
                && jdbc.sql("""
                                select exists (select from superior_notice where body = ? and number = ? and kind = ?
                                    and withdrawn_on is null and id <> ?)""")
                        .params(save.body(), save.number(), save.kind().name(), old == null ? -1 : old.id())
                        .query(Boolean.class)
                        .single();
        if (taken) {
            throw RuleViolation.at("number", "superior.number.taken", save.number());
        }
    }

    private Named named(Actor actor, SaveSuperiorNotice save) {
        if (save.codes().size() > MOST) {
            throw RuleViolation.at("codes", "superior.projects.too-many", MOST);
        }
        var found = new ArrayList<ProjectView>();
        for (var code : save.codes()) {
            found.add(project(actor, code));
        }
        var chosen = new HashSet<>(save.units());
        if (chosen.isEmpty()) {
            found.forEach(project -> chosen.add(project.description().leadUnitId()));
        }
        if (chosen.isEmpty()) {
            throw RuleViolation.at("units", "superior.nobody");
        }
        var known = units.all().stream().map(unit -> unit.id()).collect(Collectors.toSet());
        if (!known.containsAll(chosen)) {
            throw RuleViolation.at("units", "superior.unit.unknown");
        }
        return new Named(chosen, ids(found));
    }

    private static Set<Long> ids(List<ProjectView> found) {
        return found.stream().map(ProjectView::id).collect(Collectors.toSet());
    }

    private ProjectView project(Actor actor, String code) {
        try {
            LocalDate today = rows.today();
            return projects.summary(actor, code, today).project();
        } catch (Denied unknown) {
            throw RuleViolation.at("codes", "superior.project.unknown", code);
        }
    }
}
