package org.shishi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shishi.account.DemoAccount;
import org.shishi.funding.EnterMoney;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.funding.Quotas;
import org.shishi.funding.SetQuota;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Projects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The first projects of 2024, made up after those of 2023 that the county goes on with every year, with their steps, indicators
 * and money. Each says that it is demo data.
 */
@Component
@Profile("demo")
class DemoProjects {

    static final int YEAR = 2024;
    private static final LocalDate ADOPTED = LocalDate.of(YEAR, 1, 3);

    private static final List<New> ALL = List.of(
            new New("2024-S-101", Level.PROVINCIAL, "县交通运输局", "提升农村公路安全防护设施35公里", 420)
                    .measured("安全防护设施", 35, "公里")
                    .until(10, 31),
            new New("2024-S-102", Level.PROVINCIAL, "县水利局", "水库除险加固2座", 960)
                    .inTheYear(600)
                    .measured("除险加固水库", 2, "座")
                    .until(11, 30),
            new New("2024-C-101", Level.MUNICIPAL, "县交通运输局", "农村公路大中修30公里", 1500)
                    .measured("大中修公路", 30, "公里")
                    .until(10, 31),
            new New("2024-C-102", Level.MUNICIPAL, "县住房和城乡建设局", "污水管网新改建15公里", 1800)
                    .inTheYear(1200)
                    .measured("污水管网", 15, "公里")
                    .until(11, 15),
            new New("2024-Z-001-11", Level.TOWNSHIP, "鹤城街道", "鹤城街道公交候车亭建设6座", 60)
                    .measured("候车亭", 6, "座")
                    .until(9, 30),
            new New("2024-Z-104-11", Level.TOWNSHIP, "船寮镇", "船寮镇村级道路硬化2公里", 110)
                    .measured("硬化道路", 2, "公里")
                    .until(10, 15));

    private final DemoActors actors;
    private final Projects projects;
    private final FundingEntries money;
    private final Quotas quotas;
    private final DemoClock clock;

    DemoProjects(DemoActors actors, Projects projects, FundingEntries money, Quotas quotas, DemoClock clock) {
        this.actors = actors;
        this.projects = projects;
        this.money = money;
        this.quotas = quotas;
        this.clock = clock;
    }

    private record New(
            String code,
            Level level,
            String unit,
            String title,
            BigDecimal investment,
            BigDecimal ofTheYear,
            List<Indicator> indicators,
            LocalDate deadline) {

        New(String code, Level level, String unit, String title, int investment) {
            this(
                    code,
                    level,
                    unit,
                    title,
                    new BigDecimal(investment),
                    new BigDecimal(investment),
                    List.of(),
                    LocalDate.of(YEAR, 11, 30));
        }

        /** Where the work goes on in the next year, and so does the investment. */
        New inTheYear(int annual) {
            return new New(code, level, unit, title, investment, new BigDecimal(annual), indicators, deadline);
        }

        New measured(String name, int value, String measure) {
            var indicator = new Indicator(name, new BigDecimal(value), measure, Direction.AT_LEAST, null);
            return new New(code, level, unit, title, investment, ofTheYear, List.of(indicator), deadline);
        }

        New until(int month, int day) {
            return new New(code, level, unit, title, investment, ofTheYear, indicators, LocalDate.of(YEAR, month, day));
        }

        Plan plan() {
            return new Plan(
                    indicators,
                    List.of(),
                    List.of(
                            step("完成设计和招标", 20, LocalDate.of(YEAR, 3, 15)),
                            step("开工建设", 10, LocalDate.of(YEAR, 4, 15)),
                            step("主体工程过半", 30, LocalDate.of(YEAR, 7, 15)),
                            step("完工并通过验收", 40, deadline)));
        }

        private static Milestone step(String name, int weight, LocalDate on) {
            return new Milestone(name, new BigDecimal(weight), on, null);
        }

        boolean ofTownship() {
            return level == Level.TOWNSHIP;
        }
    }

    void make() {
        quotas.set(Actor.SYSTEM, new SetQuota(YEAR, ADOPTED, new BigDecimal(2300), "青财预〔2024〕1号", "演示数据"));
        var office = actors.of(DemoAccount.COUNTY);
        var finance = actors.of(DemoAccount.FINANCE);
        clock.at(ADOPTED.atTime(10, 0), () -> ALL.forEach(one -> enter(office, one)));
        clock.at(ADOPTED.plusDays(1).atTime(9, 30), () -> ALL.forEach(one -> fund(finance, one)));
        clock.at(ADOPTED.plusDays(2).atTime(9, 0), () -> {
            stage(office, "2024-S-102", Stage.PREPARING, "前期工作启动");
            stage(office, "2024-S-101", Stage.UNDER_WAY, "开工");
        });
        clock.at(ADOPTED.plusDays(2).atTime(16, 0), () -> invested(finance, ALL.get(0), 20));
    }

    private void enter(Actor office, New one) {
        long unit = actors.unit(one.unit()).id();
        var description = new Description(
                one.level(),
                null,
                new Description.Wording(one.title(), one.title() + "，按序时推进。", one.title(), "演示数据"),
                Description.Responsibility.of(unit),
                new Description.Arrangement(
                        one.unit() + "主要负责人", "由" + one.unit() + "牵头组建工作专班", "每半月会商一次，按节点推进", "县政府督查室跟踪督办"),
                new Description.Term(ADOPTED, one.deadline()),
                new Description.Budget(one.ofTownship() ? new BigDecimal(28) : null, one.investment(), one.ofTheYear()),
                Description.Coordinates.UNKNOWN);
        projects.create(office, new SaveProject(one.code(), YEAR, description, one.plan()));
    }

    /** What is planned for the year, and of the first ones what is allocated and has arrived; the rest is for the demo's finance office. */
    private void fund(Actor finance, New one) {
        var tier = one.ofTownship() ? FundingTier.COUNTY : FundingTier.PROVINCIAL;
        var half = one.ofTheYear().divide(new BigDecimal(2));
        entry(finance, one, FundingStage.PLANNED, tier, FundingChannel.INTEGRATED, half);
        var own = one.ofTownship() ? FundingTier.TOWNSHIP : FundingTier.COUNTY;
        entry(finance, one, FundingStage.PLANNED, own, FundingChannel.BUDGET, half);
        if (one.code()
                .equals("2024-Z-104-11")) { // what the village gave is not in the plan of the ledger, and a check says
            // so
            entry(finance, one, FundingStage.PLANNED, own, FundingChannel.OTHER, BigDecimal.TEN);
        }
        if (one.level() == Level.PROVINCIAL) {
            var arrived = half.divide(new BigDecimal(4));
            entry(finance, one, FundingStage.ALLOCATED, tier, FundingChannel.INTEGRATED, half);
            entry(finance, one, FundingStage.ARRIVED, tier, FundingChannel.INTEGRATED, arrived);
        }
    }

    private void invested(Actor finance, New one, int amount) {
        entry(
                finance,
                one,
                FundingStage.DONE,
                FundingTier.PROVINCIAL,
                FundingChannel.INTEGRATED,
                new BigDecimal(amount));
    }

    private void entry(
            Actor finance, New one, FundingStage stage, FundingTier tier, FundingChannel channel, BigDecimal amount) {
        money.enter(
                finance,
                new EnterMoney(
                        one.code(),
                        stage,
                        tier,
                        channel,
                        LocalDate.now(clock),
                        amount,
                        "青财〔2024〕" + (channel == FundingChannel.BUDGET ? 3 : 2) + "号",
                        "演示数据",
                        false));
    }

    private void stage(Actor office, String code, Stage stage, String why) {
        var on = ADOPTED.plusDays(2);
        var project = projects.get(office, code, on).project();
        projects.changeStage(office, code, project.version(), new ChangeStage(stage, on, why));
    }
}
