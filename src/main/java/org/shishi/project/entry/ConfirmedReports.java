package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.project.ledger.ProjectFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which projects' progress was told by a confirmed report: a sheet must not put that back without a word. */
@Component
class ConfirmedReports {

    private final JdbcClient jdbc;

    ConfirmedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The report behind the progress of that day, by the project's code; none where something else told it. */
    Map<String, String> behind(Collection<ProjectFacts> projects, LocalDate day) {
        var records = new HashMap<String, Long>();
        for (var facts : projects) {
            facts.progress().recordOn(day).ifPresent(record -> records.put(facts.code(), record));
        }
        var reports = reports(records.values());
        return records.entrySet().stream()
                .filter(record -> reports.containsKey(record.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, record -> reports.get(record.getValue())));
    }

    private Map<Long, String> reports(Collection<Long> records) {
        var reasons = new HashMap<Long, String>();
        if (!records.isEmpty()) {
            jdbc.sql("select id, reason from project_record where command = 'REPORT' and id = any(:ids)")
                    .param("ids", records.toArray(Long[]::new))
                    .query((row, n) -> reasons.put(row.getLong("id"), row.getString("reason")))
                    .list();
        }
        return reasons;
    }
}
