package org.shishi.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Sieve.Found;
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

    private static final int FETCHED = 500;

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

        boolean funded() {
            return quota != null && quota.signum() > 0;
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
        var plans = values.<Plan>sieve();
        var funds = new Funds(plans.of(Plan::funded));
        var ones = new FiveOnes(plans);
        var named = plans.of(plan -> !plan.contact().isEmpty());
        try (var read = jdbc
                .sql(SQL)
                .withFetchSize(FETCHED)
                .param("year", basis.planYear())
                .param("asOf", basis.asOf())
                .query(Plan::of)
                .stream()) {
            read.forEach(plans.and(funds));
        }
        funds.tell(values);
        values.screen("定额保障", plain(promised(actor, basis)), basis.screen("/funding/quota", ""));
        ones.tell(values);
        values.figure("已明确联系人", named, named.rows(CONTACT, plan -> plan.row(plan.contact())));
    }

    /** As the page of the quota adds it up. */
    private BigDecimal promised(Actor actor, DocumentScope basis) {
        return quotas.of(actor, basis.planYear(), basis.asOf()).parts().stream()
                .map(QuotaPart::promised)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The quota, added up. */
    private static final class Funds implements Consumer<Plan> {

        private final Found<Plan> funded;
        private BigDecimal sum = BigDecimal.ZERO;

        Funds(Found<Plan> funded) {
            this.funded = funded;
        }

        @Override
        public void accept(Plan plan) {
            sum = plan.funded() ? sum.add(Objects.requireNonNull(plan.quota())) : sum;
        }

        void tell(CompositionBuilder values) {
            var rows = funded.rows(QUOTA, plan -> plan.row(plain(Objects.requireNonNull(plan.quota()))));
            values.figure("定额保障", plain(sum), rows);
            values.figure("定额保障项目", funded, rows);
            values.figure(
                    "定额保障平均",
                    funded.number() == 0
                            ? ChineseWords.NOTHING
                            : sum.divide(BigDecimal.valueOf(funded.number()), 2, RoundingMode.HALF_UP)
                                    .toPlainString(),
                    rows);
        }
    }

    /** Who has which of the five ones. */
    private record FiveOnes(
            Found<Plan> all, Map<String, Found<Plan>> having, Found<Plan> whole, Found<Plan> lacking, Found<Plan> any) {

        FiveOnes(Sieve<Plan> plans) {
            this(
                    plans.of(plan -> true),
                    new LinkedHashMap<>(),
                    plans.of(plan -> plan.missing().isEmpty()),
                    plans.of(plan -> !plan.missing().isEmpty()),
                    plans.of(plan -> ONES.values().stream().anyMatch(plan::has)));
            ONES.values().forEach(one -> having.put(one, plans.of(plan -> plan.has(one))));
        }

        void tell(CompositionBuilder values) {
            having.forEach((one, found) -> values.figure("五个一" + one.substring(2, 4), found, rows(found)));
            values.figure("五个一齐全", whole, rows(whole));
            values.figure("五个一不全", lacking, rows(lacking));
            values.sum("总数", "五个一齐全", "五个一不全");
            values.figure(
                    "五个一覆盖率",
                    any.number() > 0 ? rate(whole.number(), all.number()) : ChineseWords.NOTHING,
                    rows(whole));
            values.share("五个一覆盖率", "五个一齐全", "总数");
        }

        private static Rows rows(Found<Plan> found) {
            return found.rows(FIVE, plan -> plan.row(plan.missing()));
        }
    }

    private static String rate(int part, int whole) {
        return ChineseWords.rate(
                whole == 0
                        ? null
                        : BigDecimal.valueOf(part)
                                .movePointRight(2)
                                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
