package org.shishi.demo;

import java.time.LocalDate;
import java.util.List;
import org.shishi.account.DemoAccount;
import org.shishi.superior.SaveSuperiorNotice;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNoticeRecords;
import org.shishi.superior.SuperiorTier;
import org.shishi.veto.ExemptionCause;
import org.shishi.veto.TakeVetoStep;
import org.shishi.veto.VetoVerb;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What superior bodies wrote in 2023, one project of theirs finished in time all the same, one praised; and of the facts that call
 * for a veto one exempted, one not vetoed, one vetoed, appealed and upheld. All of it is made up.
 */
@Component
@Profile("demo")
class DemoVetoes {

    private static final int YEAR = 2023;
    private static final String SAVED_IN_TIME = "2023-S-038";
    private static final LocalDate NAMED = LocalDate.of(2023, 10, 20);
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 2);
    private static final LocalDate ASKED = LocalDate.of(2024, 1, 3);
    private static final LocalDate HEARD = LocalDate.of(2024, 1, 5);

    private final DemoActors actors;
    private final SuperiorNoticeRecords notices;
    private final DemoVetoSteps vetoes;
    private final DemoClock clock;

    DemoVetoes(DemoActors actors, SuperiorNoticeRecords notices, DemoVetoSteps vetoes, DemoClock clock) {
        this.actors = actors;
        this.notices = notices;
        this.vetoes = vetoes;
        this.clock = clock;
    }

    void make() {
        var office = actors.of(DemoAccount.INSPECTION);
        var blame = notice(
                SuperiorNoticeKind.LATE,
                "市通〔2023〕18号",
                NAMED,
                "截至9月底形象进度不足50%，滞后于全市平均水平，请县里督促加快。（演示数据）",
                SAVED_IN_TIME);
        clock.at(NAMED.atTime(10, 0), () -> notices.record(office, blame, List.of()));
        clock.at(
                NAMED.plusDays(6).atTime(16, 0),
                () -> notices.answer(
                        actors.of(DemoAccount.DEPARTMENT), 1, "已增加施工班组，倒排工期，确保12月上旬前完工。（演示数据）", List.of()));
        var praise = notice(
                SuperiorNoticeKind.PRAISE,
                "市通〔2023〕25号",
                LocalDate.of(2023, 12, 18),
                "农村公路新改建提前完成，做法在全市推广。（演示数据）",
                "2023-S-024");
        clock.at(praise.issuedOn().atTime(10, 0), () -> notices.record(office, praise, List.of()));
        clock.at(DECIDED.atTime(9, 0), this::decide);
        clock.at(ASKED.atTime(9, 0), this::ask);
        clock.at(HEARD.atTime(9, 0), this::hear);
    }

    private static SaveSuperiorNotice notice(
            SuperiorNoticeKind kind, String number, LocalDate on, String says, String code) {
        var answerBy = kind.praises() ? null : on.plusDays(10);
        return new SaveSuperiorNotice(
                YEAR, SuperiorTier.CITY, "市政府督查室", number, on, kind, says, answerBy, List.of(), List.of(code));
    }

    private void decide() {
        var office = actors.of(DemoAccount.INSPECTION);
        vetoes.take(office, SAVED_IN_TIME, VetoVerb.SPARE, "通报时进度滞后，整改后已在时限内完工，不予否优。（演示数据）");
        vetoes.take(office, "2023-Z-002-2", VetoVerb.IMPOSE, "到年底仍未完工，没有报批调整。（演示数据）");
    }

    private void ask() {
        var school = "2023-X-01-01";
        var asked = new TakeVetoStep(
                VetoVerb.ASK_EXEMPTION,
                ExemptionCause.FUNDS_NOT_ARRIVED,
                "专项债资金未按计划到位，影响主体施工。（演示数据）",
                "县财政局关于专项债到位情况的说明",
                0L,
                List.of());
        vetoes.take(actors.clerk("县教育局"), school, asked);
        vetoes.take(actors.of(DemoAccount.TOWNSHIP), "2023-Z-002-2", VetoVerb.APPEAL, "施工期间连续降雨，请求撤销。（演示数据）");
    }

    private void hear() {
        vetoes.take(actors.of(DemoAccount.INSPECTOR), "2023-X-01-01", VetoVerb.EXEMPT, "经核实，资金未到位属外部原因，同意免予。（演示数据）");
        vetoes.take(actors.of(DemoAccount.COUNTY), "2023-Z-002-2", VetoVerb.UPHOLD, "降雨天数与往年持平，工期安排不当，维持否优。（演示数据）");
    }
}
