package org.shishi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.CheckProblem;
import org.shishi.catalogue.Rows;
import org.shishi.catalogue.Topic;
import org.shishi.catalogue.Value;
import org.shishi.paper.Paper;
import org.shishi.policy.Action;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.shared.Viewpoint.OfYear;

/**
 * A document as it is read.
 *
 * @param values of its placeholders: as of now for a draft, as they were for an issued one
 * @param topics of the placeholders; none once issued
 * @param checks what was looked at before issue; none once issued
 * @param accepted what was looked at and found to be in order when it was issued
 * @param answer why what is doubtful among it was issued as it stands; empty where nothing was
 * @param former the one issued before it, if any
 * @param mayEdit whether the reader may change, issue or discard it
 */
public record DocumentPage(
        DocumentView document,
        String template,
        Paper paper,
        Map<String, Value> values,
        Map<String, Topic> topics,
        List<Check> checks,
        List<CheckProblem> accepted,
        String answer,
        @Nullable Long former,
        boolean mayEdit)
        implements OfYear {

    @Override
    public int planYear() {
        return document.planYear();
    }

    public List<CheckProblem> problems() {
        return checks.stream().flatMap(check -> check.problems().stream()).toList();
    }

    public boolean stopped() {
        return checks.stream().anyMatch(Check::stopped);
    }

    /** How many things are to be looked at before it is issued. */
    public long looks() {
        return problems().stream().filter(problem -> !problem.stops()).count();
    }

    /** Whether one of them is to be answered with a reason. */
    public boolean asksReason() {
        return problems().stream().anyMatch(CheckProblem::asksReason);
    }

    /** One placeholder with the rows behind it; hidden where the document does not say it. */
    public Value value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new Denied(Verdict.HIDDEN, Action.DOCUMENT_READ, document.subject() + ":" + name);
        }
        return value;
    }

    public Rows rowsOf(String name) {
        var value = values.get(name);
        return value == null ? Rows.NONE : value.rows();
    }

    /** The placeholders by what they speak of. */
    public Map<Topic, List<Map.Entry<String, Value>>> catalogue() {
        var groups = new LinkedHashMap<Topic, List<Map.Entry<String, Value>>>();
        values.entrySet()
                .forEach(entry -> groups.computeIfAbsent(
                                java.util.Objects.requireNonNull(topics.get(entry.getKey())),
                                topic -> new ArrayList<>())
                        .add(entry));
        return groups;
    }
}
