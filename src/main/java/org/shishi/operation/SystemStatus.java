package org.shishi.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** How all parts of the installation are, for its administrators and for monitoring. */
@Service
public class SystemStatus {

    private static final Logger LOG = LoggerFactory.getLogger(SystemStatus.class);
    private static final Resource INSTALLATION = Resource.all("operation");

    private final List<StatusSource> sources;
    private final Gate gate;

    SystemStatus(List<StatusSource> sources, Gate gate) {
        this.sources = sources;
        this.gate = gate;
    }

    /** What is worst comes first; a part that cannot tell is one that fails. */
    public List<StatusCheck> checks(Actor actor) {
        gate.read(actor, Action.OPERATION_READ, INSTALLATION);
        return sources.stream()
                .map(SystemStatus::check)
                .sorted(Comparator.comparing(StatusCheck::level).reversed())
                .toList();
    }

    private static StatusCheck check(StatusSource source) {
        try {
            return source.check();
        } catch (RuntimeException e) {
            LOG.warn("Cannot tell how {} is", source.name(), e);
            return new StatusCheck(source.name(), StatusLevel.CRITICAL, StatusCheck.UNKNOWN, List.of(), Map.of());
        }
    }
}
