package org.shishi.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.paper.PaperWords;
import org.shishi.period.ReportingPeriodView;
import org.shishi.policy.Actor;
import org.shishi.progress.AskedReport;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportFilter;
import org.shishi.progress.ReportState;
import org.shishi.progress.overview.ReportOverview;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Who reported in the bulletin's period, as known on the bulletin's own date: reports come after their period has ended. */
@Component
class ReportValues implements ValueSource {

    private static final List<String> HEAD = List.of("项目编号", "项目名称", "报送单位", "报送期", "截止日期", "报送情况");

    private final ReportOverview overview;
    private final ProgressReports reports;

    ReportValues(ReportOverview overview, ProgressReports reports) {
        this.overview = overview;
        this.reports = reports;
    }

    @Override
    public Topic topic() {
        return Topic.REPORTS;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var period = basis.period();
        if (period == null) {
            return;
        }
        var forms = values.<AskedReport>sieve();
        var asked = forms.of(one -> true);
        var told = forms.of(one -> !one.missing());
        var late = forms.of(ReportValues::late);
        var missing = forms.of(AskedReport::missing);
        var units = new LinkedHashSet<String>();
        forms.and(one -> {
            if (one.missing()) {
                units.add(one.unit().name());
            }
        });
        overview.each(actor, period.id(), basis.datedOn(), forms);
        values.word("报送截止日期", PaperWords.date(period.dueOn()));
        values.figure("应报送", asked, rows(asked));
        values.figure("已报送", told, rows(told));
        values.figure("逾期报送", late, rows(late));
        values.figure("未报送", missing, rows(missing));
        values.list("未报送单位清单", List.copyOf(units), rows(missing));
        values.sum("应报送", "已报送", "未报送");
        values.examined(CheckKind.REPORTS, asked.number());
        unconfirmed(actor, period, values);
    }

    private static boolean late(AskedReport one) {
        return !one.missing() && one.late();
    }

    private void unconfirmed(Actor actor, ReportingPeriodView period, CompositionBuilder values) {
        var waiting = reports.find(
                actor,
                ReportFilter.of(period.year()).ofPeriod(period.id()).in(ReportState.SUBMITTED),
                PageRequest.of(0, 1));
        long number = waiting.getTotalElements();
        if (number > 0) {
            values.problem(CheckProblem.stop(
                    CheckKind.REPORTS,
                    "catalogue.unconfirmed",
                    "/reports/office/" + period.code() + "?show=confirm",
                    period.name(),
                    String.valueOf(number)));
        }
    }

    private static Rows rows(Found<AskedReport> forms) {
        return forms.rows(HEAD, ReportValues::row);
    }

    private static Rows.Row row(AskedReport one) {
        var told = one.missing() ? "未报送" : (one.late() ? "逾期报送" : "按时报送");
        return new Rows.Row(
                List.of(
                        one.project().code(),
                        one.project().title(),
                        one.unit().name(),
                        one.period().name(),
                        ChineseWords.day(one.period().dueOn()),
                        told),
                ProjectRowsOf.link(one.project().code()));
    }
}
