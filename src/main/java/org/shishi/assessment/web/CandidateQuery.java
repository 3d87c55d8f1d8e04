package org.shishi.assessment.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the projects that are offered are narrowed to, as the address says it. */
record CandidateQuery(
        @Nullable String q,
        @Nullable Long lead,
        @Nullable Long aspect,
        @Nullable Level level,
        @Nullable Integer page) {

    int shown() {
        return page == null ? 0 : page;
    }

    /** Narrows the page that follows in the same way. */
    void keep(RedirectAttributes address) {
        Stream.of(of("q", q), of("lead", lead), of("aspect", aspect), of("level", level))
                .filter(one -> !one.getValue().isEmpty())
                .forEach(one -> address.addAttribute(one.getKey(), one.getValue()));
    }

    private static Map.Entry<String, String> of(String name, @Nullable Object value) {
        return Map.entry(name, Objects.toString(value, ""));
    }

    public boolean filtered() {
        return q != null && !q.isBlank() || lead != null || aspect != null || level != null;
    }
}
