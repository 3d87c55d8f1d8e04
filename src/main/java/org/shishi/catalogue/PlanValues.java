package org.shishi.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.QuotaPart;
import org.shishi.funding.Quotas;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the ledger beside the figures: the fixed quota (万元) and the five ones, as of the day. */
@Component
class PlanValues implements ValueSource {

    private static final String SQL = """
            select p.code, p.title, u.name as unit, p.contact_person, p.quota, p.leader, p.task_force, p.measures, p.supervision
            from project_as_of(:asOf) p join unit u on u.id = p.lead_unit_id
            where p.plan_year = :year and p.adopted_on <= :asOf and p.stage <> 'TERMINATED'
            order by p.code""";

    /** What belongs to the project itself, by its column. */
    private static final Map<String, String> ONES = ones();

    private static final List<String> QUOTA = List.of("项目编号", "项目名称", "牵头单位", "定额保障（万元）");
    private static final List<String> CONTACT = List.of("项目编号", "项目名称", "牵头单位", "联系人");
    private static final List<String> FIVE = List.of("项目编号", "项目名称", "牵头单位", "缺少");

    private final JdbcClient jdbc;
    private final Quotas quotas;
    private final Gate gate;

    PlanValues(JdbcClient jdbc, Quotas quotas, Gate gate) {
        this.jdbc = jdbc;
        this.quotas = quotas;
        this.gate = gate;
    }

    private static Map<String, String> ones() {
        var ones = new LinkedHashMap<String, String>();
        ones.put("leader", "一名领导");
        ones.put("task_force", "一套班子");
        ones.put("measures", "一套措施");
        ones.put("supervision", "一套督查机制");
        return ones;
    }

    private record Plan(
            String code,
            String title,
            String unit,
            String contact,
            @Nullable BigDecimal quota,
            String missing) {

        static Plan of(ResultSet rs, int n) throws SQLException {
            var missing = new StringBuilder();
            for (var one : ONES.entrySet()) {
                missing.append(rs.getString(one.getKey()).isBlank() ? one.getValue() + "、" : "");
            }
            return new Plan(
                    rs.getString("code"),
                    rs.getString("title"),
                    rs.getString("unit"),
                    rs.getString("contact_person"),
                    rs.getBigDecimal("quota"),
                    missing.toString().replaceAll("、$", ""));
        }

        boolean has(String one) {
            return !missing.contains(one);
        }

        Rows.Row row(String last) {
            return new Rows.Row(List.of(code, title, unit, last), ProjectRowsOf.link(code));
        }
    }

    @Override
    public Topic topic() {
        return Topic.PLANS;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        if (!gate.list(actor, Action.PROJECT_READ).everything()) {
            throw new Denied(Verdict.FORBIDDEN, Action.PROJECT_READ, "all");
        }
        var plans = jdbc.sql(SQL)
                .param("year", basis.planYear())
                .param("asOf", basis.asOf())
                .query(Plan::of)
                .list();
        quota(plans, values);
        values.screen("定额保障", plain(promised(actor, basis)), basis.screen("/funding/quota", ""));
        fiveOnes(plans, values);
        contacts(plans, values);
    }

    /** As the page of the quota adds it up. */
    private BigDecimal promised(Actor actor, DocumentScope basis) {
        return quotas.of(actor, basis.planYear(), basis.asOf()).parts().stream()
                .map(QuotaPart::promised)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void quota(List<Plan> plans, CompositionBuilder values) {
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

    private static void fiveOnes(List<Plan> plans, CompositionBuilder values) {
        for (var one : ONES.values()) {
            values.figure(
                    "五个一" + one.substring(2, 4),
                    count(plans, plan -> plan.has(one)),
                    five(plans, plan -> plan.has(one)));
        }
        Predicate<Plan> whole = plan -> plan.missing().isEmpty();
        values.figure("五个一齐全", count(plans, whole), five(plans, whole));
        values.figure("五个一不全", count(plans, whole.negate()), five(plans, whole.negate()));
        values.sum("总数", "五个一齐全", "五个一不全");
        boolean registered =
                plans.stream().anyMatch(plan -> ONES.values().stream().anyMatch(plan::has));
        values.figure(
                "五个一覆盖率",
                registered ? rate(count(plans, whole), plans.size()) : ChineseWords.NOTHING,
                five(plans, whole));
        values.share("五个一覆盖率", "五个一齐全", "总数");
    }

    private static void contacts(List<Plan> plans, CompositionBuilder values) {
        var named = plans.stream().filter(plan -> !plan.contact().isEmpty()).toList();
        var rows = new Rows(
                CONTACT, named.stream().map(plan -> plan.row(plan.contact())).toList());
        values.figure("已明确联系人", named.size(), rows);
    }

    private static int count(List<Plan> plans, Predicate<Plan> which) {
        return (int) plans.stream().filter(which).count();
    }

    private static String rate(int part, int whole) {
        return ChineseWords.rate(
                whole == 0
                        ? null
                        : BigDecimal.valueOf(part)
                                .movePointRight(2)
                                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
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
