package org.shishi.period;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.shishi.period.PeriodForms.DueDaysForm;
import org.shishi.period.PeriodForms.DueMeetingForm;
import org.shishi.period.PeriodForms.RhythmForm;
import org.shishi.period.PeriodForms.SetUpForm;
import org.shishi.policy.Actor;
import org.shishi.shared.PlanYear;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/periods")
class PeriodApi {

    private final ReportingPeriods periods;

    PeriodApi(ReportingPeriods periods) {
        this.periods = periods;
    }

    /** The periods of {@code ?year=}, in order; none where the year has not been set up. */
    @GetMapping
    List<ReportingPeriodView> list(Actor actor, Viewpoint viewpoint) {
        return periods.year(actor, viewpoint.year()).map(ReportingYear::periods).orElse(List.of());
    }

    @PostMapping("/{year}")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportingYear> setUp(
            Actor actor, @PathVariable @PlanYear int year, @Valid @RequestBody SetUpForm form) {
        return ResponseEntity.created(URI.create("/api/v1/periods?year=" + year))
                .body(periods.setUp(actor, form.command(year)));
    }

    @PutMapping("/{year}/rhythm")
    ReportingYear switchTo(Actor actor, @PathVariable @PlanYear int year, @Valid @RequestBody RhythmForm form) {
        return periods.switchTo(actor, year, form.rhythm(), form.from());
    }

    @PutMapping("/{year}/due-days")
    ReportingYear changeDueDays(Actor actor, @PathVariable @PlanYear int year, @Valid @RequestBody DueDaysForm form) {
        return periods.changeDueDays(actor, year, form.version(), form.days());
    }

    @PutMapping("/{year}/due-meeting")
    ReportingYear dueAtMeeting(Actor actor, @PathVariable @PlanYear int year, @Valid @RequestBody DueMeetingForm form) {
        return periods.dueAtMeeting(actor, year, form.period(), form.meeting());
    }
}
