package org.shishi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.account.DemoAccount;
import org.shishi.policy.Actor;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.CollectionWindows;
import org.shishi.proposal.ProposalView;
import org.shishi.proposal.Proposals;
import org.shishi.proposal.SaveProposal;
import org.shishi.proposal.Screening;
import org.shishi.proposal.VotingBodies;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The county's collection for 2024, open when the demo begins: suggestions of all kinds, some merged, screened or turned down. */
@Component
@Profile("demo")
class DemoCollection {

    private static final LocalDate OPENS = LocalDate.of(2023, 12, 20);
    private static final LocalDate CLOSES = LocalDate.of(2024, 1, 31);

    private final DemoActors actors;
    private final VotingBodies bodies;
    private final CollectionWindows windows;
    private final Proposals proposals;
    private final DemoClock clock;

    DemoCollection(
            DemoActors actors, VotingBodies bodies, CollectionWindows windows, Proposals proposals, DemoClock clock) {
        this.actors = actors;
        this.bodies = bodies;
        this.windows = windows;
        this.proposals = proposals;
        this.clock = clock;
    }

    void make() {
        var congress = actors.of(DemoAccount.CONGRESS);
        long county = bodies.all(congress).stream()
                .filter(body -> body.kind() == BodyKind.COUNTY_CONGRESS)
                .findFirst()
                .orElseThrow()
                .id();
        clock.at(OPENS.atTime(9, 0), () -> windows.save(congress, county, DemoProjects.YEAR, OPENS, CLOSES));
        long window = windows.all(congress).stream()
                .filter(one -> one.bodyId() == county && one.planYear() == DemoProjects.YEAR)
                .findFirst()
                .orElseThrow()
                .id();
        collect(window);
        clock.at(LocalDate.of(2024, 1, 4).atTime(14, 0), () -> manage(congress, window));
    }

    private void collect(long window) {
        publicly(window, 22, "老旧小区加装电梯", "二中宿舍没有电梯，老人上下楼困难。", "203.0.113.11");
        publicly(window, 27, "旧小区装电梯补助", "希望给老小区装电梯多一些补助。", "203.0.113.12");
        publicly(window, 28, "学校门口增设公交停靠点", "上下学时段家长车辆拥堵。", "203.0.113.13");
        signed(DemoAccount.DEPUTY, window, 25, said("新增社区食堂10家", "为高龄老人提供助餐服务。", "县民政局", 200, "县人大代表老郑"));
        signed(DemoAccount.DEPARTMENT, window, 26, said("改造农村公路危桥4座", "四座危桥限载通行。", "县交通运输局", 380, "县交通运输局"));
        signed(DemoAccount.TOWNSHIP, window, 29, said("瓯南街道滨江步道贯通", "断点约八百米。", "瓯南街道", 150, "瓯南街道"));
    }

    private void publicly(long window, int day, String title, String content, String address) {
        clock.at(
                LocalDate.of(2023, 12, day).atTime(20, 0),
                () -> proposals.submitPublicly(window, said(title, content, "", null, "市民"), address));
    }

    private void signed(DemoAccount account, long window, int day, SaveProposal save) {
        clock.at(LocalDate.of(2023, 12, day).atTime(10, 0), () -> proposals.submit(actors.of(account), window, save));
    }

    private static SaveProposal said(
            String title, String content, String implementer, @Nullable Integer amount, String who) {
        return new SaveProposal(
                title,
                "演示数据",
                content,
                implementer,
                amount == null ? null : new BigDecimal(amount),
                amount == null ? "" : "县财政预算",
                "",
                LocalDate.of(2024, 11, 30),
                who,
                "");
    }

    private void manage(Actor congress, long window) {
        proposals.merge(congress, id(congress, window, "旧小区装电梯补助"), id(congress, window, "老旧小区加装电梯"));
        var sound = new Screening(
                "群众呼声较高", "确有必要", "县财政可以承受", "不涉及新增用地", "无不利影响", "无安全风险", false, false, false, false, "代表工委小徐");
        proposals.screen(congress, id(congress, window, "新增社区食堂10家"), sound, true, "");
        proposals.screen(congress, id(congress, window, "老旧小区加装电梯"), sound, true, "");
        var ordered =
                new Screening("有需求", "已有安排", "已列入交通项目", "不涉及", "无不利影响", "无安全风险", false, false, false, true, "代表工委小徐");
        proposals.screen(congress, id(congress, window, "改造农村公路危桥4座"), ordered, false, "已列入2024年省级农村公路项目，不再重复立项。");
    }

    private long id(Actor congress, long window, String title) {
        return proposals.ofWindow(congress, window).stream()
                .filter(one -> one.proposal().title().equals(title))
                .map(ProposalView::id)
                .findFirst()
                .orElseThrow();
    }
}
