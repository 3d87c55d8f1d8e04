package org.shishi.agenda.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.agenda.Agenda;
import org.shishi.agenda.AgendaEntry;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Viewpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due from day to day, for programs; at most a year and a day at a time. */
@RestController
@RequestMapping("/api/v1/agenda")
class AgendaApi {

    private static final int LONGEST = 366;

    private final Agenda agenda;

    AgendaApi(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping
    List<AgendaEntry> list(
            Actor actor,
            Viewpoint viewpoint,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable Boolean mine,
            Locale locale) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST) {
            throw RuleViolation.at("to", "agenda.span");
        }
        return agenda.between(actor, from, to, viewpoint.asOf(), Agenda.mine(actor, mine), locale);
    }
}
