package org.shishi.project.handover;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whom, and each month's closings, for programs. */
@RestController
@RequestMapping("/api/v1/projects")
class WaitingApi {

    private static final int LARGEST = 100;

    private final WaitingProjects waiting;
    private final MonthClosings closings;

    WaitingApi(WaitingProjects waiting, MonthClosings closings) {
        this.waiting = waiting;
        this.closings = closings;
    }

    @GetMapping("/waiting")
    PagedModel<WaitingProject> waiting(
            Actor actor,
            Viewpoint from,
            @ParameterObject WaitingQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        var asked = PageRequest.of(Math.max(0, page), Math.max(1, Math.min(size, LARGEST)));
        return new PagedModel<>(waiting.find(actor, from.year(), query, asked));
    }

    @GetMapping("/monthly")
    List<MonthClosing> monthly(
            Actor actor,
            Viewpoint from,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month) {
        return closings.of(actor, month == null ? YearMonth.from(from.asOf()) : month, from.asOf());
    }
}
