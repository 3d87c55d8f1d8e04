package org.shishi.project.handover;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.shared.Choice;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What waits for whom, and what was closed month by month: as pages and as files. */
@Controller
@RequestMapping("/projects")
class WaitingPages {

    private final WaitingProjects waiting;
    private final MonthClosings closings;
    private final HandoverSheets sheets;
    private final Units units;
    private final MessageSource messages;

    WaitingPages(
            WaitingProjects waiting,
            MonthClosings closings,
            HandoverSheets sheets,
            Units units,
            MessageSource messages) {
        this.waiting = waiting;
        this.closings = closings;
        this.sheets = sheets;
        this.units = units;
        this.messages = messages;
    }

    @GetMapping("/waiting")
    String waiting(
            Actor actor,
            Viewpoint from,
            @ModelAttribute("asked") WaitingQuery asked,
            @PageableDefault(size = 25) Pageable page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var query = request.getParameter("unit") == null ? asked.of(ownUnit(actor)) : asked;
        model.addAttribute("query", query);
        model.addAttribute("page", waiting.find(actor, from.year(), query, page));
        model.addAttribute("counts", waiting.counts(actor, from.year(), query));
        model.addAttribute("units", units.choices());
        model.addAttribute("maySet", Policy.mayEver(actor, Action.HANDOVER_RULE_SET));
        model.addAttribute(
                "steps",
                Arrays.stream(WaitingStep.values())
                        .map(step -> new Choice(step.name(), messages.getMessage(step, locale)))
                        .toList());
        model.addAttribute("address", address(query, from.year()));
        return "project/waiting";
    }

    /** Clerks see first what their own unit has to do. */
    private static @Nullable Long ownUnit(Actor actor) {
        return actor.is(Role.TOWNSHIP_CLERK) || actor.is(Role.DEPARTMENT_CLERK) ? actor.unitId() : null;
    }

    private static String address(WaitingQuery query, int year) {
        return UriComponentsBuilder.newInstance()
                .queryParam("year", year)
                .queryParamIfPresent("step", Optional.ofNullable(query.step()))
                .queryParamIfPresent("unit", Optional.ofNullable(query.unit()))
                .queryParamIfPresent("unrecorded", Optional.ofNullable(query.unrecorded()))
                .toUriString();
    }

    @HeavyRead
    @GetMapping("/waiting/export.{type:xlsx|csv}")
    void waiting(
            Actor actor,
            Viewpoint from,
            @ModelAttribute("query") WaitingQuery query,
            @PathVariable String type,
            HttpServletResponse response)
            throws IOException {
        sheets.waiting(
                from.year(),
                waiting.find(actor, from.year(), query, Pageable.unpaged()).getContent(),
                type,
                response);
    }

    @GetMapping("/monthly")
    String monthly(
            Actor actor,
            Viewpoint from,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            Model model) {
        var shown = shown(month, from);
        var found = closings.of(actor, shown, from.asOf());
        model.addAttribute("month", shown);
        model.addAttribute("closings", found);
        model.addAttribute("tally", ClosingTally.of(shown, found));
        return "project/monthly";
    }

    @HeavyRead
    @GetMapping("/monthly/export.{type:xlsx|csv}")
    void monthly(
            Actor actor,
            Viewpoint from,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            @PathVariable String type,
            HttpServletResponse response)
            throws IOException {
        var shown = shown(month, from);
        sheets.monthly(shown, closings.of(actor, shown, from.asOf()), type, response);
    }

    private static YearMonth shown(@Nullable YearMonth month, Viewpoint from) {
        return month == null ? YearMonth.from(from.asOf()) : month;
    }
}
