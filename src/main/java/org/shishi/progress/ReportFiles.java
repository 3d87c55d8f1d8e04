package org.shishi.progress;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Photos of a report: taken only where the office asks for them, since nobody shall have to prove every word by a picture. */
@Component
class ReportFiles implements AttachmentHolder {

    private final ProgressReportRepository reports;
    private final ReportLookup lookup;

    ReportFiles(ProgressReportRepository reports, ReportLookup lookup) {
        this.reports = reports;
        this.lookup = lookup;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        return lookup.views(reports.findAllById(ids)).stream()
                .collect(Collectors.toMap(ReportView::id, ReportFiles::record));
    }

    private static AttachmentTarget record(ReportView report) {
        return new AttachmentTarget(
                report.project().title() + " " + report.period().name(),
                "/reports/history/"
                        + UriUtils.encodePathSegment(report.project().code(), StandardCharsets.UTF_8),
                ReportLookup.resource(report),
                Action.REPORT_READ,
                Action.REPORT_FILL,
                false);
    }
}
