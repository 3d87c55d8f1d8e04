package org.shishi.project.closing;

import java.util.ArrayList;
import java.util.List;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;

/** What was decided about one project in turn: which closing a later re-opening revoked, and which found nothing closed. */
final class ClosingHistory {

    private ClosingHistory() {}

    /** In the order in which they come: the newest first. */
    static List<ClosingView> of(List<Closing> newestFirst, ProjectView project) {
        var shown = new ArrayList<ClosingView>();
        boolean open = project.stage() != Stage.CLOSED;
        for (int i = 0; i < newestFirst.size(); i++) {
            var one = newestFirst.get(i).view(project);
            if (one.state() != ClosingState.CONFIRMED) {
                shown.add(one.revoked(false, one.reopens() && closedBefore(newestFirst, i, project)));
            } else if (one.reopens()) {
                shown.add(one.revoked(false, closedBefore(newestFirst, i, project)));
                open = true;
            } else {
                shown.add(one.revoked(open, false));
                open = true;
            }
        }
        return shown;
    }

    /** Whether the last decision before it had closed the project. */
    private static boolean closedBefore(List<Closing> newestFirst, int place, ProjectView project) {
        return newestFirst.stream()
                .skip(place + 1L)
                .map(one -> one.view(project))
                .filter(one -> one.state() == ClosingState.CONFIRMED)
                .findFirst()
                .map(one -> !one.reopens())
                .orElse(false);
    }
}
