package org.shishi.funding.web;

import java.util.List;
import java.util.Optional;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.QuotaPart;
import org.shishi.funding.QuotaView;
import org.shishi.shared.Viewpoint;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** The fixed quota in words, with the address of the entries behind each amount. */
record QuotaLines(
        boolean decided,
        String total,
        String allocated,
        String free,
        String used,
        String arrived,
        String paid,
        long given,
        String average,
        String rows,
        String arrivedRows,
        String paidRows,
        long projects,
        List<Line> lines) {

    /** What one project has of it. */
    record Line(
            String code,
            String title,
            String unit,
            String href,
            String promised,
            String allocated,
            String arrived,
            String paid,
            String entries,
            boolean differs) {}

    /** Some of the projects; the sums are of all of them. */
    Page<Line> page(Pageable request) {
        return new PageImpl<>(lines, request, projects);
    }

    static QuotaLines of(QuotaView quota, Viewpoint from, FundingWords words) {
        var at = new MoneyAddress(from);
        return new QuotaLines(
                quota.total() != null,
                MoneyFormat.shown(quota.total()),
                MoneyFormat.shown(quota.allocated()),
                quota.free().map(MoneyFormat::shown).orElse(FundingWords.NOTHING),
                FundingWords.percent(quota.used().orElse(null)),
                MoneyFormat.shown(quota.arrived()),
                MoneyFormat.shown(quota.paid()),
                quota.given(),
                quota.average().map(MoneyFormat::shown).orElse(FundingWords.NOTHING),
                at.entries("channel", FundingChannel.FIXED_QUOTA, "stage", FundingStage.ALLOCATED),
                at.entries("channel", FundingChannel.FIXED_QUOTA, "stage", FundingStage.ARRIVED),
                at.entries("channel", FundingChannel.FIXED_QUOTA, "stage", FundingStage.PAID),
                quota.sums().projects(),
                quota.parts().stream().map(part -> line(part, at)).toList());
    }

    private static Line line(QuotaPart part, MoneyAddress at) {
        boolean differs = Optional.ofNullable(part.promised())
                .map(promised -> promised.compareTo(part.allocated()) != 0)
                .orElse(true);
        return new Line(
                part.code(),
                part.title(),
                part.leadUnit(),
                MoneyAddress.moneyOf(part.code()),
                MoneyFormat.shown(part.promised()),
                MoneyFormat.shown(part.allocated()),
                MoneyFormat.shown(part.arrived()),
                MoneyFormat.shown(part.paid()),
                at.entries("code", part.code(), "channel", FundingChannel.FIXED_QUOTA),
                differs);
    }
}
