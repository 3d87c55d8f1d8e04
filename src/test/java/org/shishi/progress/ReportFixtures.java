package org.shishi.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.period.SetUpYear;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.Blocker;
import org.shishi.project.ProjectFixtures;
import org.springframework.boot.test.context.TestComponent;

/** Reports in a few words: {@code report("45").saying("路基完成")}. */
@TestComponent
class ReportFixtures {

    private final ReportingPeriods periods;
    private final ProjectFixtures ledger;

    ReportFixtures(ReportingPeriods periods, ProjectFixtures ledger) {
        this.periods = periods;
        this.ledger = ledger;
    }

    /** The periods of 2023 as the demo's county has them, once per database. */
    void year2023() {
        ledger.units();
        if (periods.byCode("2023-03").isEmpty()) {
            periods.setUp(Actor.SYSTEM, new SetUpYear(2023, 3, 3, LocalDate.of(2023, 9, 1)));
        }
    }

    ReportingPeriodView period(String code) {
        return periods.byCode(code).orElseThrow();
    }

    ReportKey key(String project, String period) {
        return new ReportKey(project, period(period).id());
    }

    Actor clerk(String unit) {
        return new Actor(
                null, "clerk", unit + "小吴", ledger.unit(unit), unit, Set.of(Role.DEPARTMENT_CLERK), null, false);
    }

    static Content report(String percent) {
        return new Content().percent(percent);
    }

    SaveReport save(String project, String period, @Nullable Long version, ReportContent content) {
        return new SaveReport(project, period(period).id(), version, content, "");
    }

    SaveReport insist(String project, String period, ReportContent content, String reason) {
        return new SaveReport(project, period(period).id(), null, content, reason);
    }

    /** A report in the making. */
    static final class Content {
        private String progress = "按序时推进";
        private String problems = "";
        private String coordination = "";
        private @Nullable BigDecimal percent;
        private @Nullable LocalDate completedOn;
        private @Nullable LocalDate forecast;
        private @Nullable Blocker blocker;
        private @Nullable LocalDate clearsOn;
        private List<IndicatorResult> results = List.of();

        Content percent(@Nullable String points) {
            percent = points == null ? null : new BigDecimal(points);
            return this;
        }

        Content saying(String text) {
            progress = text;
            return this;
        }

        Content problem(String text) {
            problems = text;
            return this;
        }

        Content coordinate(String text) {
            coordination = text;
            return this;
        }

        Content completed(String day) {
            completedOn = LocalDate.parse(day);
            return this;
        }

        Content forecast(String day) {
            forecast = LocalDate.parse(day);
            return this;
        }

        Content blockedBy(Blocker cause, String until) {
            blocker = cause;
            clearsOn = LocalDate.parse(until);
            return this;
        }

        Content result(String indicator, String value) {
            results = List.of(new IndicatorResult(indicator, new BigDecimal(value)));
            return this;
        }

        ReportContent made() {
            return new ReportContent(
                    progress,
                    problems,
                    !coordination.isEmpty(),
                    coordination,
                    "",
                    percent,
                    completedOn,
                    forecast,
                    blocker,
                    clearsOn,
                    results,
                    List.of());
        }
    }
}
