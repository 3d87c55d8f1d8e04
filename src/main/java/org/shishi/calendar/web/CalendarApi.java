package org.shishi.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.CalendarDay;
import org.shishi.calendar.CalendarImport;
import org.shishi.calendar.CalendarYearView;
import org.shishi.calendar.CalendarYears;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.PlanYear;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.Sheets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    private final CalendarYears years;

    CalendarApi(CalendarYears years) {
        this.years = years;
    }

    /** A year and the days that its notice speaks of. */
    record YearAnswer(CalendarYearView year, List<CalendarDay> days) {}

    @GetMapping
    List<CalendarYearView> list(Actor actor) {
        return years.years(actor);
    }

    @GetMapping("/{year}")
    YearAnswer show(Actor actor, @PathVariable @PlanYear int year) {
        return new YearAnswer(years.year(actor, year), years.days(actor, year));
    }

    @PostMapping(path = "/{year}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.CALENDAR_LOAD)
    CalendarImport load(
            Actor actor,
            @PathVariable @PlanYear int year,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable List<String> answer) {
        years.openLoading(actor, year); // before a stranger's file is read
        var tables = Sheets.read(SentFile.of(file, SheetAsking.ofProgram(answer)));
        return dryRun ? years.check(actor, year, tables) : years.load(actor, year, tables);
    }
}
