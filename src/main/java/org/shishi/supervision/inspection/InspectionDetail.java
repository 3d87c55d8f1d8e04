package org.shishi.supervision.inspection;

import java.util.List;
import org.shishi.supervision.finding.FindingView;

/** An inspection with all that belongs to it, as far as the reader may see it. */
record InspectionDetail(
        InspectionView inspection,
        List<InspectionSiteView> sites,
        List<DrawView> draws,
        List<FeedbackView> feedback,
        List<FindingView> findings,
        boolean mayEdit) {}
