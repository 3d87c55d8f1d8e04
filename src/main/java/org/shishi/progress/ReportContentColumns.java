package org.shishi.progress;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;

/** The columns behind {@link ReportContent}. */
@Embeddable
class ReportContentColumns {

    private String progress = "";
    private String problems = "";
    private boolean needsCoordination;
    private String coordination = "";
    private String nextStep = "";
    private @Nullable BigDecimal percent;
    private @Nullable LocalDate completedOn;
    private @Nullable LocalDate forecast;

    @Enumerated(EnumType.STRING)
    private @Nullable Blocker blocker;

    private @Nullable LocalDate clearsOn;

    @ElementCollection
    @CollectionTable(name = "progress_report_result", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<IndicatorResult> results = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "progress_report_site", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<SiteProgress> sites = new ArrayList<>();

    void become(ReportContent content) {
        progress = content.progress();
        problems = content.problems();
        needsCoordination = content.needsCoordination();
        coordination = content.coordination();
        nextStep = content.nextStep();
        percent = content.percent();
        completedOn = content.completedOn();
        forecast = content.forecast();
        blocker = content.blocker();
        clearsOn = content.clearsOn();
        replace(results, content.results());
        replace(sites, content.sites());
    }

    static <T> void replace(List<T> old, List<T> fresh) {
        if (!old.equals(fresh)) {
            old.clear();
            old.addAll(fresh);
        }
    }

    ReportContent content() {
        return new ReportContent(
                progress,
                problems,
                needsCoordination,
                coordination,
                nextStep,
                percent,
                completedOn,
                forecast,
                blocker,
                clearsOn,
                results,
                sites);
    }
}
