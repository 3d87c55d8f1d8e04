package org.shishi.assessment.web;

import org.jspecify.annotations.Nullable;

/** What the projects that are offered are narrowed to, as the address says it. */
record CandidateQuery(
        @Nullable String q,
        @Nullable Long lead,
        @Nullable Long aspect,
        @Nullable Integer page) {

    int shown() {
        return page == null ? 0 : page;
    }

    public boolean filtered() {
        return q != null && !q.isBlank() || lead != null || aspect != null;
    }
}
