package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts adjustments under the titles that their projects have on a day, not those that they had when somebody asked. */
@Component
@Transactional(readOnly = true)
class AdjustedTitles {

    private final JdbcClient jdbc;

    AdjustedTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Titled(String code, String title) {}

    List<AdjustmentView> on(LocalDate day, List<AdjustmentView> all) {
        if (all.isEmpty()) {
            return all;
        }
        var codes = all.stream().map(AdjustmentView::code).collect(Collectors.toSet());
        var titles = jdbc
                .sql("select code, title from project_as_of(:day) where code in (:codes)")
                .param("day", day)
                .param("codes", codes)
                .query(Titled.class)
                .stream()
                .collect(Collectors.toMap(Titled::code, Titled::title));
        return all.stream()
                .map(one -> one.titled(titles.getOrDefault(one.code(), one.title())))
                .toList();
    }
}
