package org.shishi.supervision;

import java.util.List;

/** An inspection with all that belongs to it, as far as the reader may see it. */
public record InspectionDetail(
        InspectionView inspection,
        List<InspectionSiteView> sites,
        List<DrawView> draws,
        List<FeedbackView> feedback,
        List<FindingView> findings,
        boolean mayEdit) {}
