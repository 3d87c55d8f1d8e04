package org.shishi.calendar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.shishi.brought.KeptSheets;
import org.shishi.calendar.CalendarImport;
import org.shishi.calendar.CalendarYears;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.TakesFile;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.PlanYear;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetUpload;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.shishi.sheet.Sheets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CalendarYears years;
    private final KeptSheets kept;

    CalendarPages(CalendarYears years, KeptSheets kept) {
        this.kept = kept;
        this.years = years;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("years", years.years(actor));
        return "calendar/list";
    }

    @GetMapping("/{year}")
    String year(Actor actor, @PathVariable @PlanYear int year, Model model) {
        model.addAttribute("form", SheetUpload.checking());
        return show(actor, year, model);
    }

    @PostMapping("/{year}")
    @TakesFile(Action.CALENDAR_LOAD)
    String load(
            Actor actor,
            @PathVariable @PlanYear int year,
            @ModelAttribute("form") SheetUpload form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model) {
        years.openLoading(actor, year); // before a stranger's file is read
        kept.take(
                        actor,
                        form,
                        fields,
                        errors,
                        model,
                        sent -> take(actor, year, form, sent),
                        outcome -> !outcome.applied() && !outcome.hasFaults())
                .ifPresent(outcome -> model.addAttribute("outcome", outcome));
        return show(actor, year, model);
    }

    private CalendarImport take(Actor actor, int year, SheetUpload form, SentFile sent) {
        var tables = Sheets.read(sent);
        return form.onlyChecks() ? years.check(actor, year, tables) : years.load(actor, year, tables);
    }

    private String show(Actor actor, int year, Model model) {
        model.addAttribute("year", years.year(actor, year));
        model.addAttribute("days", years.days(actor, year));
        model.addAttribute("mayLoad", Policy.mayEver(actor, Action.CALENDAR_LOAD));
        return "calendar/year";
    }

    /** The sheet that {@link #load} takes, filled with what is known. */
    @HeavyRead
    @GetMapping("/{year}/sheet")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable @PlanYear int year) throws IOException {
        var days = years.days(actor, year);
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(new SheetHead(
                    year + "年放假和调休",
                    List.of(),
                    List.of(SheetColumn.of("日期", 12), SheetColumn.of("类别", 12), SheetColumn.of("节日", 14)),
                    1));
            for (var day : days) {
                writer.row(day.day(), day.working() ? "上班" : "放假", day.occasion());
            }
            writer.finish();
        }
        var disposition = ContentDisposition.attachment()
                .filename("calendar-" + year + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out.toByteArray());
    }
}
