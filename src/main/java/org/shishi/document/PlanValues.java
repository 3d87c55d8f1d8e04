package org.shishi.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the ledger beside the figures: the fixed quota (万元) and the five ones, as of the day. */
@Component
@Order(4)
class PlanValues implements ValueSource {

    private static final String SQL = """
            select p.code, p.title, u.name as unit, p.quota, p.leader, p.task_force, p.measures, p.supervision
            from project_as_of(:asOf) p join unit u on u.id = p.lead_unit_id
            where p.plan_year = :year and p.adopted_on <= :asOf and p.stage <> 'TERMINATED'
            order by p.code""";

    private static final List<String> QUOTA = List.of("项目编号", "项目名称", "牵头单位", "定额保障（万元）");
    private static final List<String> FIVE = List.of("项目编号", "项目名称", "牵头单位", "缺少");

    private final JdbcClient jdbc;
    private final Gate gate;

    PlanValues(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    private record Plan(
            String code,
            String title,
            String unit,
            @Nullable BigDecimal quota,
            String missing) {

        static Plan of(ResultSet rs, int n) throws SQLException {
            var missing = new StringBuilder();
            missing.append(rs.getString("leader").isBlank() ? "一名领导、" : "");
            missing.append(rs.getString("task_force").isBlank() ? "一套班子、" : "");
            missing.append(rs.getString("measures").isBlank() ? "一套措施、" : "");
            missing.append(rs.getString("supervision").isBlank() ? "一套督查机制、" : "");
            return new Plan(
                    rs.getString("code"),
                    rs.getString("title"),
                    rs.getString("unit"),
                    rs.getBigDecimal("quota"),
                    missing.toString().replaceAll("、$", ""));
        }

        Rows.Row row(String last) {
            return new Rows.Row(List.of(code, title, unit, last), ProjectRowsOf.link(code));
        }
    }

    @Override
    public void fill(Actor actor, Basis basis, Composing values) {
        if (!gate.list(actor, Action.PROJECT_READ).everything()) {
            throw new Denied(Verdict.FORBIDDEN, Action.PROJECT_READ, "all");
        }
        var plans = jdbc.sql(SQL)
                .param("year", basis.planYear())
                .param("asOf", basis.asOf())
                .query(Plan::of)
                .list();
        quota(plans, values);
        fiveOnes(plans, values);
    }

    private static void quota(List<Plan> plans, Composing values) {
        var funded = plans.stream()
                .filter(plan -> plan.quota() != null && plan.quota().signum() > 0)
                .toList();
        var sum = funded.stream()
                .map(plan -> Objects.requireNonNull(plan.quota()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var rows = new Rows(
                QUOTA,
                funded.stream()
                        .map(plan -> plan.row(plain(Objects.requireNonNull(plan.quota()))))
                        .toList());
        values.figure("定额保障", plain(sum), rows);
        values.figure("定额保障项目", funded.size(), rows);
        values.figure(
                "定额保障平均",
                funded.isEmpty()
                        ? ChineseWords.NOTHING
                        : sum.divide(BigDecimal.valueOf(funded.size()), 2, RoundingMode.HALF_UP)
                                .toPlainString(),
                rows);
    }

    private static void fiveOnes(List<Plan> plans, Composing values) {
        Predicate<Plan> whole = plan -> plan.missing().isEmpty();
        values.figure("五个一齐全", (int) plans.stream().filter(whole).count(), five(plans, whole));
        values.figure("五个一不全", (int) plans.stream().filter(whole.negate()).count(), five(plans, whole.negate()));
    }

    private static Rows five(List<Plan> plans, Predicate<Plan> which) {
        return new Rows(
                FIVE,
                plans.stream()
                        .filter(which)
                        .map(plan -> plan.row(plan.missing()))
                        .toList());
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
