package org.shishi.project.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shishi.policy.Resource;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;

/** What was decided about one project in turn: which closing a later re-opening revoked, and which found nothing closed. */
final class ClosingHistory {

    private ClosingHistory() {}

    /** Whose history it is, for the policy. */
    static Resource subject(ProjectView project) {
        var units = new HashSet<>(project.description().responsibleUnitIds());
        units.add(project.description().leadUnitId());
        return Resource.ofUnits(
                "project:" + project.code(), units, project.description().leadUnitId(), Set.of(), project.stage());
    }

    /** One with the code, title and stage of its project. */
    static ClosingView row(Object[] row) {
        return ((Closing) row[0]).view((String) row[1], (String) row[2], (Stage) row[3]);
    }

    /** In the order in which they come, the newest first: what was asked by a day, as far as it was answered then. */
    static List<ClosingView> of(List<Closing> all, ProjectView project, LocalDate day) {
        var newestFirst = all.stream()
                .map(one -> one.view(project))
                .flatMap(one -> one.asOf(day).stream())
                .toList();
        var shown = new ArrayList<ClosingView>();
        boolean open = project.stage() != Stage.CLOSED;
        for (int i = 0; i < newestFirst.size(); i++) {
            var one = newestFirst.get(i);
            if (one.state() != ClosingState.CONFIRMED) {
                shown.add(one.revoked(false, one.reopens() && closedBefore(newestFirst, i)));
            } else if (one.reopens()) {
                shown.add(one.revoked(false, closedBefore(newestFirst, i)));
                open = true;
            } else {
                shown.add(one.revoked(open, false));
                open = true;
            }
        }
        return shown;
    }

    /** Whether the last decision before it had closed the project. */
    private static boolean closedBefore(List<ClosingView> newestFirst, int place) {
        return newestFirst.stream()
                .skip(place + 1L)
                .filter(one -> one.state() == ClosingState.CONFIRMED)
                .findFirst()
                .map(one -> !one.reopens())
                .orElse(false);
    }
}
