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
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.shishi.shared.Viewpoint;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar: a month of what is due, put together once for each reader until anything is written. */
@Controller
class AgendaPages {

    private final Months months;
    private final Clock clock;
    private final Remembered<Shown, MonthView> shown;

    /** A month as its reader sees it. */
    private record Shown(Actor actor, Months.Asked asked, Locale locale) {}

    AgendaPages(Months months, Clock clock, TableStamps stamps) {
        this.months = months;
        this.clock = clock;
        this.shown = stamps.rememberedUntilAnyWrite();
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
        model.addAttribute("view", shown.get(new Shown(actor, asked, locale), this::month));
        model.addAttribute(
                "weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> weekday.getDisplayName(TextStyle.SHORT, locale))
                        .toList());
        model.addAttribute("hasUnit", actor.unitId() != null);
        return "agenda/month";
    }

    private MonthView month(Shown one) {
        return months.of(one.actor(), one.asked(), one.locale());
    }
}
