package org.shishi.operation;

import java.util.List;
import java.util.Map;
import org.shishi.background.WorkProgressRecorder;
import org.springframework.stereotype.Component;

/** Work behind the page: how much runs, how much waits, and what nobody goes on with because its own node was stopped. */
@Component
class WorkStatus implements StatusSource {

    private final WorkProgressRecorder work;

    WorkStatus(WorkProgressRecorder work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public StatusCheck check() {
        var all = work.underWay();
        return new StatusCheck(
                name(),
                all.stalled() > 0 ? StatusLevel.WARNING : StatusLevel.OK,
                StatusCheck.IS,
                List.of(all.running(), all.waiting(), all.stalled()),
                Map.of("under_way", (double) all.running(), "waiting", (double) all.waiting(), "stalled", (double)
                        all.stalled()));
    }
}
