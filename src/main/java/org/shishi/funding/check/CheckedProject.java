package org.shishi.funding.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.MoneyFormat;
import org.shishi.project.Stage;

/**
 * What the checks look at, of one project as of a day; the amounts are sums of its entries.
 *
 * @param investment what is to be invested in the year, or else in all
 */
record CheckedProject(
        long id,
        String code,
        String title,
        String leadUnit,
        Stage stage,
        @Nullable LocalDate startedOn,
        @Nullable BigDecimal investment,
        @Nullable BigDecimal quota,
        BigDecimal planned,
        BigDecimal allocated,
        BigDecimal arrived,
        BigDecimal paid,
        BigDecimal done,
        BigDecimal quotaAllocated,
        BigDecimal quotaArrived,
        BigDecimal quotaPaid,
        BigDecimal bondPlanned,
        BigDecimal bondArrived,
        BigDecimal paidBeforeStart,
        BigDecimal arrivedInAllocated,
        BigDecimal allocatedWhereBeyond,
        @Nullable LocalDate scopeChangedOn,
        @Nullable LocalDate moneyPromisedOn,
        @Nullable LocalDate dueToStartOn,
        LocalDate asOf) {

    List<CheckFinding> findings() {
        var found = new ArrayList<CheckFinding>();
        differing(found, FundingCheck.PLAN_NOT_TOTAL, planned, planned.signum() == 0 ? null : investment);
        differing(found, FundingCheck.QUOTA_NOT_PROMISED, quotaAllocated, quota);
        beyond(found, FundingCheck.PAID_BEYOND_ARRIVED, paid, arrived);
        beyond(found, FundingCheck.ARRIVED_BEYOND_ALLOCATED, arrivedInAllocated, allocatedWhereBeyond);
        var plan = planned.signum() > 0 ? planned : investment;
        if (plan != null) {
            beyond(found, FundingCheck.ALLOCATED_BEYOND_PLAN, allocated, plan);
        }
        beyond(found, FundingCheck.DONE_BEYOND_ARRIVED, done, arrived);
        if (scopeChangedOn != null && (moneyPromisedOn == null || moneyPromisedOn.isBefore(scopeChangedOn))) {
            var since = moneyPromisedOn == null ? "—" : moneyPromisedOn.toString();
            found.add(finding(FundingCheck.SCOPE_WITHOUT_MONEY, scopeChangedOn.toString(), since, BigDecimal.ZERO));
        }
        if (paidBeforeStart.signum() > 0) {
            var start = startedOn == null ? "—" : startedOn.toString();
            found.add(finding(
                    FundingCheck.PAID_BEFORE_START, MoneyFormat.plain(paidBeforeStart), start, paidBeforeStart));
        }
        if (stage.completed()) {
            beyond(found, FundingCheck.QUOTA_UNSPENT, quotaArrived.max(quotaAllocated), quotaPaid);
        }
        if (dueToStart()) {
            beyond(found, FundingCheck.BOND_NOT_ARRIVED, bondPlanned, bondArrived);
        }
        return found;
    }

    private boolean dueToStart() {
        return !stage.completed() && stage != Stage.TERMINATED && dueToStartOn != null && !dueToStartOn.isAfter(asOf);
    }

    private void differing(List<CheckFinding> found, FundingCheck kind, BigDecimal is, @Nullable BigDecimal announced) {
        if (announced != null && is.compareTo(announced) != 0) {
            found.add(finding(kind, MoneyFormat.plain(is), MoneyFormat.plain(announced), is.subtract(announced)));
        }
    }

    private void beyond(List<CheckFinding> found, FundingCheck kind, BigDecimal is, BigDecimal most) {
        if (is.compareTo(most) > 0) {
            found.add(finding(kind, MoneyFormat.plain(is), MoneyFormat.plain(most), is.subtract(most)));
        }
    }

    private CheckFinding finding(FundingCheck kind, String is, String against, BigDecimal amount) {
        return new CheckFinding(kind, code, title, leadUnit, is, against, amount, null);
    }
}
