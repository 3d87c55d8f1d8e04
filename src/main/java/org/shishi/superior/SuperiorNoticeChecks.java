package org.shishi.superior;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
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
        requireDays(save);
        requireYear(
                save,
                year -> jdbc.sql("select exists (select from project where plan_year = ?)")
                        .param(year)
                        .query(Boolean.class)
                        .single());
        requireAnswer(save);
        requireOnce(save, taken(save, old));
        var known = units.all().stream().map(unit -> unit.id()).collect(Collectors.toSet());
        var named = named(save, known, code -> project(actor, code));
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

    /** The same of a row of a sheet, without asking the database again. */
    Named check(SaveSuperiorNotice save, SuperiorFacts facts) {
        requireDays(save);
        requireYear(save, facts::plans);
        requireAnswer(save);
        requireOnce(save, !save.number().isEmpty() && facts.has(save));
        return named(
                save,
                facts.units(),
                code -> facts.project(code)
                        .map(one -> new Project(one.id(), one.leadUnit()))
                        .orElseThrow(() -> unknown(code)));
    }

    private record Project(long id, long leadUnit) {}

    private void requireDays(SaveSuperiorNotice save) {
        if (save.issuedOn().isAfter(rows.today())) {
            throw RuleViolation.at("issuedOn", "superior.issued.future");
        }
    }

    private static void requireAnswer(SaveSuperiorNotice save) {
        var answerBy = save.answerBy();
        if (answerBy != null && save.kind().praises()) {
            throw RuleViolation.at("answerBy", "superior.answer.praise");
        }
        if (answerBy != null && answerBy.isBefore(save.issuedOn())) {
            throw RuleViolation.at("answerBy", "superior.answer.early", save.issuedOn());
        }
    }

    private static void requireYear(SaveSuperiorNotice save, IntPredicate planned) {
        if (save.planYear() > save.issuedOn().getYear()) {
            throw RuleViolation.at("planYear", "superior.year.after", String.valueOf(save.planYear()), save.issuedOn());
        }
        if (!planned.test(save.planYear())) {
            throw RuleViolation.at("planYear", "superior.year.unplanned", String.valueOf(save.planYear()));
        }
    }

    private boolean taken(SaveSuperiorNotice save, @Nullable SuperiorNoticeView old) {
        return !save.number().isEmpty()
                && jdbc.sql("""
                                select exists (select from superior_notice where body = ? and number = ? and kind = ?
                                    and withdrawn_on is null and id <> ?)""")
                        .params(save.body(), save.number(), save.kind().name(), old == null ? -1 : old.id())
                        .query(Boolean.class)
                        .single();
    }

    private static void requireOnce(SaveSuperiorNotice save, boolean taken) {
        if (taken) {
            throw RuleViolation.at("number", "superior.number.taken", save.number());
        }
    }

    private static Named named(SaveSuperiorNotice save, Set<Long> known, Function<String, Project> projects) {
        if (save.codes().size() > MOST) {
            throw RuleViolation.at("codes", "superior.projects.too-many", MOST);
        }
        var found = save.codes().stream().map(projects).toList();
        var chosen = new HashSet<>(save.units());
        if (chosen.isEmpty()) {
            found.forEach(project -> chosen.add(project.leadUnit()));
        }
        if (chosen.isEmpty()) {
            throw RuleViolation.at("units", "superior.nobody");
        }
        if (!known.containsAll(chosen)) {
            throw RuleViolation.at("units", "superior.unit.unknown");
        }
        return new Named(chosen, found.stream().map(Project::id).collect(Collectors.toSet()));
    }

    private Project project(Actor actor, String code) {
        try {
            var found = projects.summary(actor, code, rows.today()).project();
            return new Project(found.id(), found.description().leadUnitId());
        } catch (Denied unknown) {
            throw unknown(code);
        }
    }

    private static RuleViolation unknown(String code) {
        return RuleViolation.at("codes", "superior.project.unknown", code);
    }
}
