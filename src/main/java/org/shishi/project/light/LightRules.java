package org.shishi.project.light;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.DescriptionRules;
import org.shishi.project.LightRule;
import org.shishi.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps by which thresholds and which benchmark date a year's lights are judged. A rule holds from a day on, so that a past day
 * keeps the rule that was in force on it.
 */
@Service
@Transactional
public class LightRules {

    private static final BigDecimal MOST = new BigDecimal("999.99");
    private static final int MOST_STEPS = 5;
    private static final int LONGEST_STEP = 365;

    private final JdbcClient jdbc;
    private final LightScales scales;
    private final Gate gate;
    private final Clock clock;

    LightRules(JdbcClient jdbc, LightScales scales, Gate gate, Clock clock) {
        this.jdbc = jdbc;
        this.scales = scales;
        this.gate = gate;
        this.clock = clock;
    }

    /** The rule in force on a day. */
    @Transactional(readOnly = true)
    public LightRule inForce(Actor actor, int year, LocalDate on) {
        gate.list(actor, Action.LIGHT_RULE_READ);
        return scales.rules(year).on(on);
    }

    /** All rules of a year, the newest first; the usual one, which holds before all others, is the last. */
    @Transactional(readOnly = true)
    public List<LightRuleView> of(Actor actor, int year) {
        gate.list(actor, Action.LIGHT_RULE_READ);
        var all = new ArrayList<>(
                jdbc.sql("select * from light_rule where plan_year = :year order by valid_on desc, id desc")
                        .param("year", year)
                        .query((rs, n) -> view(rs))
                        .list());
        all.add(new LightRuleView(LightRule.usual(year), null, "", ""));
        return all;
    }

    /** Sets a rule; refuses thresholds out of order, steps that are no days, and a benchmark outside the year and the next. */
    public void set(Actor actor, SetLightRule set) {
        gate.command(actor, Action.LIGHT_RULE_SET, Resource.all("light-rule:" + set.year()), Map.of("new", set));
        refuse(set);
        jdbc.sql("""
                        insert into light_rule (plan_year, valid_on, benchmark_on, yellow_from, red_above, due_soon, reason,
                                                set_at, set_by)
                        values (:year, :validOn, :benchmark, :yellowFrom, :redAbove, cast(:dueSoon as int[]), :reason, :at, :by)
                        """)
                .param("year", set.year())
                .param("validOn", set.validOn())
                .param("benchmark", set.benchmark())
                .param("yellowFrom", set.yellowFrom())
                .param("redAbove", set.redAbove())
                .param("dueSoon", steps(set))
                .param("reason", set.reason())
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("by", actor.name())
                .update();
    }

    private static String steps(SetLightRule set) {
        return set.dueSoon().stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void refuse(SetLightRule set) {
        DescriptionRules.requireReason(set.reason());
        if (set.yellowFrom().signum() <= 0 || set.yellowFrom().compareTo(set.redAbove()) > 0) {
            throw RuleViolation.at("redAbove", "project.light.thresholds");
        }
        if (set.redAbove().compareTo(MOST) > 0
                || set.yellowFrom().scale() > 2
                || set.redAbove().scale() > 2) {
            throw RuleViolation.at("redAbove", "project.light.threshold.size");
        }
        var first = LocalDate.ofYearDay(set.year(), 1);
        if (!set.benchmark().isAfter(first) || !set.benchmark().isBefore(first.plusYears(2))) {
            throw RuleViolation.at("benchmark", "project.light.benchmark", String.valueOf(set.year()));
        }
        boolean days = set.dueSoon().stream().allMatch(step -> step > 0 && step <= LONGEST_STEP);
        if (!days || set.dueSoon().isEmpty() || set.dueSoon().size() > MOST_STEPS) {
            throw RuleViolation.at("dueSoon", "project.light.steps");
        }
    }

    private LightRuleView view(ResultSet rs) throws SQLException {
        var at = rs.getObject("set_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone());
        return new LightRuleView(
                LightScales.rule(rs), at.toOffsetDateTime(), rs.getString("set_by"), rs.getString("reason"));
    }
}
