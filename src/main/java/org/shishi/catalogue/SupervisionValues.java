package org.shishi.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Issuer;
import org.shishi.supervision.finding.AcceptanceFindings;
import org.shishi.supervision.finding.FindingFilter;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.inspection.InspectionFilter;
import org.shishi.supervision.inspection.InspectionKind;
import org.shishi.supervision.inspection.InspectionView;
import org.shishi.supervision.inspection.Inspections;
import org.shishi.supervision.notice.NoticeFilter;
import org.shishi.supervision.notice.NoticeKind;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Inspections held, findings not struck off, slips issued and slips unanswered, as of the day. */
@Component
class SupervisionValues implements ValueSource {

    private static final List<String> INSPECTIONS = List.of("序号", "主题", "方式", "日期", "参加单位");
    private static final List<String> FINDINGS = List.of("序号", "项目", "责任单位", "问题", "发现日期", "整改期限", "状态");
    private static final List<String> NOTICES = List.of("文号", "种类", "事项", "承办单位", "印发日期", "办理期限", "状态");

    private final Inspections inspections;
    private final Findings findings;
    private final AcceptanceFindings accepted;
    private final Notices notices;
    private final ChineseWords words;

    SupervisionValues(
            Inspections inspections,
            Findings findings,
            AcceptanceFindings accepted,
            Notices notices,
            ChineseWords words) {
        this.inspections = inspections;
        this.findings = findings;
        this.accepted = accepted;
        this.notices = notices;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.SUPERVISION;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        inspections(actor, basis, values);
        findings(actor, basis, values);
        notices(actor, basis, values);
    }

    /** Counted by the office itself; the rows are those held by the day. */
    private void inspections(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var counts = inspections.counts(actor, basis.planYear(), basis.asOf());
        var held = inspections
                .find(actor, InspectionFilter.of(basis.planYear(), basis.asOf()), Pageable.unpaged())
                .filter(one -> one.state().held() && !one.heldOn().isAfter(basis.asOf()))
                .toList();
        values.figure("督查次数", counts.all(), inspections(held, one -> true));
        values.screen("督查次数", String.valueOf(held.size()), basis.screen("/supervision/inspections", ""));
        values.figure("联合督导次数", counts.joint(), inspections(held, one -> one.kind() == InspectionKind.JOINT));
        values.figure("回头看次数", counts.lookBack(), inspections(held, one -> one.kind() == InspectionKind.LOOK_BACK));
    }

    private Rows inspections(List<InspectionView> held, Predicate<InspectionView> which) {
        return Rows.numbered(
                INSPECTIONS,
                held.stream()
                        .filter(which)
                        .map(one -> new Rows.Row(
                                List.of(
                                        one.theme(),
                                        words.say(one.kind()),
                                        one.heldOn().toString(),
                                        String.join("、", one.bodies())),
                                "/supervision/inspections/" + one.id()))
                        .toList());
    }

    private void findings(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var all = findings.find(actor, FindingFilter.of(basis.planYear(), basis.asOf()), Pageable.unpaged())
                .getContent();
        var open = all.stream().filter(one -> one.endedOn() == null).toList();
        var overdue = open.stream().filter(FindingView::overdue).toList();
        values.figure("发现问题", all.size(), findings(all));
        values.figure("未销号问题", open.size(), findings(open));
        values.figure("整改逾期问题", overdue.size(), findings(overdue));
        values.figure(
                "问题反复",
                (int) all.stream().filter(one -> one.reopened() > 0).count(),
                findings(all.stream().filter(one -> one.reopened() > 0).toList()));
        values.list("整改逾期问题清单", overdue.stream().map(this::finding).toList(), findings(overdue));
        values.list("未销号问题清单", open.stream().map(this::finding).toList(), findings(open));
        var ofAcceptances = accepted.ofYear(basis.planYear());
        defects(all.stream().filter(one -> ofAcceptances.contains(one.id())).toList(), values);
    }

    /** What acceptances found wanting. */
    private void defects(List<FindingView> all, CompositionBuilder values) {
        var ended = all.stream().filter(one -> one.endedOn() != null).toList();
        var open = all.stream().filter(one -> one.endedOn() == null).toList();
        values.figure("验收缺陷", all.size(), findings(all));
        values.figure("验收缺陷销号", ended.size(), findings(ended));
        values.figure("验收缺陷未销号", open.size(), findings(open));
        values.sum("验收缺陷", "验收缺陷销号", "验收缺陷未销号");
    }

    private String finding(FindingView one) {
        return one.projectTitle() + "（" + one.unit() + "）：" + ProjectRowsOf.stripped(one.description()) + "，整改期限"
                + ChineseWords.date(one.dueOn()) + (one.overdue() ? "，已逾期" : "") + "。";
    }

    private Rows findings(List<FindingView> some) {
        return Rows.numbered(
                FINDINGS,
                some.stream()
                        .map(one -> new Rows.Row(
                                List.of(
                                        one.projectTitle(),
                                        one.unit(),
                                        one.description(),
                                        one.foundOn().toString(),
                                        one.dueOn().toString(),
                                        words.say(one.state())),
                                "/supervision/findings/" + one.id()))
                        .toList());
    }

    private void notices(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var issued = notices.find(actor, NoticeFilter.of(basis.planYear(), basis.asOf()), Pageable.unpaged())
                .filter(one -> issuedBy(one.issuedOn(), basis.asOf()))
                .toList();
        var ours = issued.stream()
                .filter(one -> one.kind().issuer() == Issuer.INSPECTION_OFFICE)
                .toList();
        var overdue = ours.stream().filter(one -> one.clock().overdue()).toList();
        values.figure("督办函件", ours.size(), notices(ours));
        for (var kind : NoticeKind.values()) {
            var some = issued.stream().filter(one -> one.kind() == kind).toList();
            values.figure(words.say(kind), some.size(), notices(some));
        }
        values.figure("逾期未答复函件", overdue.size(), notices(overdue));
        values.list(
                "逾期未答复函件清单",
                overdue.stream()
                        .map(one -> one.unit() + "：" + one.number() + "《" + one.matter() + "》，应于"
                                + ChineseWords.date(one.dueOn()) + "前答复，已逾期"
                                + one.clock().days() + "个工作日。")
                        .toList(),
                notices(overdue));
    }

    private static boolean issuedBy(@Nullable LocalDate issuedOn, LocalDate day) {
        return issuedOn != null && !issuedOn.isAfter(day);
    }

    private Rows notices(List<NoticeView> some) {
        return new Rows(
                NOTICES,
                some.stream()
                        .map(one -> new Rows.Row(
                                List.of(
                                        one.number(),
                                        words.say(one.kind()),
                                        one.matter(),
                                        one.unit(),
                                        ChineseWords.day(one.issuedOn()),
                                        ChineseWords.day(one.dueOn()),
                                        words.say(one.state())),
                                "/supervision/notices/" + one.id()))
                        .toList());
    }
}
