package org.shishi.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is due from day to day, from every module that knows of such days; a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class Agenda {

    private final List<AgendaSource> sources;
    private final Gate gate;

    Agenda(ObjectProvider<AgendaSource> sources, Gate gate) {
        this.sources = sources.orderedStream().toList();
        this.gate = gate;
    }

    /** By day; of one day what is not done first. */
    public List<AgendaEntry> between(
            Actor actor, LocalDate from, LocalDate to, LocalDate asOf, boolean mine, Locale locale) {
        gate.list(actor, Action.PROJECT_READ);
        var span = new AgendaSpan(from, to, asOf, mine ? actor.unitId() : null, locale);
        return sources.stream()
                .flatMap(source -> source.between(actor, span).stream())
                .sorted(Comparator.comparing(AgendaEntry::on).thenComparing(AgendaEntry::done))
                .toList();
    }

    /** The days of which {@link #between} tells some things only, since they are too many. */
    public Set<LocalDate> crowded(Actor actor, LocalDate from, LocalDate to, boolean mine, Locale locale) {
        var span = new AgendaSpan(from, to, to, mine ? actor.unitId() : null, locale);
        return sources.stream()
                .flatMap(source -> source.crowded(actor, span).stream())
                .collect(Collectors.toSet());
    }

    /** Clerks see first what their own unit has to do, everybody else all. */
    public static boolean mine(Actor actor, @Nullable Boolean asked) {
        boolean clerk = actor.is(Role.TOWNSHIP_CLERK) || actor.is(Role.DEPARTMENT_CLERK);
        return actor.unitId() != null && (asked == null ? clerk : asked);
    }
}
