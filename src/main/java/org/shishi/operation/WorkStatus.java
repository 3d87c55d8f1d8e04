package org.shishi.operation;

import java.util.List;
import java.util.Map;
import org.shishi.background.WorkProgressRecorder;
import org.springframework.stereotype.Component;

/** Work behind the page: how much is under way, and how much fell silent because whoever did it was stopped. */
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
                List.of(all.underWay(), all.stalled()),
                Map.of("under_way", (double) all.underWay(), "stalled", (double) all.stalled()));
    }
}
