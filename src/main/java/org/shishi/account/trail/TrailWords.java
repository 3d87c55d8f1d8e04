package org.shishi.account.trail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AuditView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what an act changed, old and new, as people would: the details are kept for programs. */
@Component
public class TrailWords {

    private static final String OLD = "old";
    private static final String NEW = "new";

    private final JsonMapper json;
    private final TrailLabels labels;
    private final TrailValues values;

    TrailWords(JsonMapper json, TrailLabels labels, TrailValues values) {
        this.json = json;
        this.labels = labels;
        this.values = values;
    }

    public TrailEntry entry(AuditView row) {
        return new TrailEntry(row, changes(row.action(), row.detail()));
    }

    /** What is said of one thing, by what it is called: the old and the new are not always kept in the same shape. */
    private record Said(String field, String text) {}

    List<TrailChange> changes(String act, String detail) {
        var before = new LinkedHashMap<String, Said>();
        var since = new LinkedHashMap<String, Said>();
        json.readTree(detail).propertyStream().forEach(part -> {
            if (part.getKey().equals(OLD)) {
                collect(act, null, OLD, part.getValue(), before);
            } else if (!part.getKey().equals(AuditView.ACTING_FOR)) {
                collect(act, null, part.getKey(), part.getValue(), since);
            }
        });
        var changes = new ArrayList<TrailChange>();
        since.forEach((label, said) -> {
            var change = change(label, before.get(label), said);
            if (change != null) {
                changes.add(change);
            }
        });
        return changes;
    }

    private void collect(String act, @Nullable String part, String field, JsonNode value, Map<String, Said> into) {
        if (value.isObject()) {
            value.propertyStream()
                    .filter(one -> !one.getKey().equals("version"))
                    .forEach(one -> collect(act, field, one.getKey(), one.getValue(), into));
            return;
        }
        var said = new Said(field, values.said(act, field, value));
        into.merge(labels.of(act, part, field), said, TrailWords::joined);
    }

    private static Said joined(Said one, Said other) {
        return one.text().isEmpty()
                ? other
                : other.text().isEmpty() ? one : new Said(one.field(), one.text() + " / " + other.text());
    }

    private @Nullable TrailChange change(String label, @Nullable Said before, Said since) {
        if (before == null) {
            return since.text().isEmpty() ? null : new TrailChange(since.field(), label, null, since.text());
        }
        return before.text().equals(since.text())
                ? null
                : new TrailChange(since.field(), label, orNothing(before.text()), orNothing(since.text()));
    }

    private String orNothing(String text) {
        return text.isEmpty() ? labels.text("trail.is.nothing") : text;
    }
}
