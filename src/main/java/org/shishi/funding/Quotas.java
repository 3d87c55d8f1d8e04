package org.shishi.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the county's fixed quota (定额保障) of each year; it is given away by entries of that channel, never beyond the total. */
@Service
@Transactional
public class Quotas {

    private static final Resource QUOTA = Resource.all("funding-quota");

    private final QuotaRows rows;
    private final Gate gate;
    private final Clock clock;
    private final Remembered<OfAll, QuotaSums> sums;

    private record OfAll(int year, LocalDate asOf, String visible) {}

    Quotas(QuotaRows rows, Gate gate, Clock clock, TableStamps stamps) {
        this.sums = stamps.remembered("funding", "project", "unit");
        this.rows = rows;
        this.gate = gate;
        this.clock = clock;
    }

    /** The quota as of a day, with what every project has of it: two statements. */
    @Transactional(readOnly = true)
    public QuotaView of(Actor actor, int year, LocalDate asOf) {
        var scope = gate.list(actor, Action.FUNDING_READ);
        var total = rows.total(year, asOf).orElse(null);
        var parts = rows.parts(year, asOf, EntryQuery.visible(scope), Pageable.unpaged());
        return new QuotaView(year, total, QuotaSums.of(parts), parts);
    }

    /** What is still to be allocated of it today, by the codes of the projects; nothing where all is. */
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> open(Actor actor, int year) {
        var visible = EntryQuery.visible(gate.list(actor, Action.FUNDING_READ));
        return rows.open(year, LocalDate.now(clock), visible);
    }

    /** The same with a page of the projects only. */
    @Transactional(readOnly = true)
    public QuotaView page(Actor actor, int year, LocalDate asOf, Pageable page) {
        var visible = EntryQuery.visible(gate.list(actor, Action.FUNDING_READ));
        var total = rows.total(year, asOf).orElse(null);
        return new QuotaView(year, total, sums(year, asOf, visible), rows.parts(year, asOf, visible, page));
    }

    /** What all projects together have of it. */
    @Transactional(readOnly = true)
    public QuotaView sums(Actor actor, int year, LocalDate asOf) {
        var visible = EntryQuery.visible(gate.list(actor, Action.FUNDING_READ));
        return new QuotaView(year, rows.total(year, asOf).orElse(null), sums(year, asOf, visible), List.of());
    }

    private QuotaSums sums(int year, LocalDate asOf, String visible) {
        return sums.get(new OfAll(year, asOf, visible), asked -> rows.sums(year, asOf, visible));
    }

    /** Lets those who may decide on the quota open the form for it. */
    @Transactional(readOnly = true)
    public void open(Actor actor) {
        gate.read(actor, Action.FUNDING_QUOTA, QUOTA);
    }

    /** Enters what the county has decided; refuses less than is given away already: {@code funding.quota.below}. */
    public void set(Actor actor, SetQuota quota) {
        gate.command(actor, Action.FUNDING_QUOTA, QUOTA, Map.of("new", quota));
        if (quota.total().signum() < 0) {
            throw RuleViolation.at("total", "funding.amount.negative", MoneyFormat.plain(quota.total()));
        }
        if (quota.on().isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at(
                    "on",
                    "funding.date.future",
                    quota.on().toString(),
                    LocalDate.now(clock).toString());
        }
        rows.hold(quota.year());
        var allocated = rows.allocated(quota.year());
        if (quota.total().compareTo(allocated) < 0) {
            throw RuleViolation.at(
                    "total", "funding.quota.below", MoneyFormat.plain(quota.total()), MoneyFormat.plain(allocated));
        }
        rows.insert(actor, quota);
    }
}
