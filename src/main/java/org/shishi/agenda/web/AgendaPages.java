package org.shishi.agenda.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.agenda.Agenda;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar: a month of what is due. */
@Controller
class AgendaPages {

    private final Months months;
    private final Clock clock;

    AgendaPages(Months months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String month(
            Actor actor,
            Viewpoint from,
            @RequestParam @Nullable @DateTimeFormat(pattern = "yyyy-MM") YearMonth month,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable Boolean mine,
            Locale locale,
            Model model) {
        var asked = new Months.Asked(
                month == null ? YearMonth.from(from.asOf()) : month,
                Agenda.mine(actor, mine),
                day,
                from.asOf(),
                LocalDate.now(clock));
        model.addAttribute("view", months.of(actor, asked, locale));
        model.addAttribute(
                "weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> weekday.getDisplayName(TextStyle.SHORT, locale))
                        .toList());
        model.addAttribute("hasUnit", actor.unitId() != null);
        return "agenda/month";
    }
}
