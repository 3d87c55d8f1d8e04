package org.shishi.project.handover;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.project.ledger.ProjectsWithFiles;
import org.springframework.stereotype.Component;

/** What shows that a step was taken: photos, certificates, the record of an acceptance. Nothing is added to a closed project. */
@Component
class HandoverFiles implements AttachmentHolder {

    static final String KIND = "handover";

    private final HandoverRepository handovers;
    private final ProjectsWithFiles projects;

    HandoverFiles(HandoverRepository handovers, ProjectsWithFiles projects) {
        this.handovers = handovers;
        this.projects = projects;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        var told = handovers.findAllById(ids);
        var targets = projects.targets(told.stream().map(Handover::projectId).toList(), "parts/closing");
        return told.stream()
                .filter(one -> targets.containsKey(one.projectId()))
                .collect(Collectors.toMap(
                        Handover::id,
                        one -> targets.get(one.projectId()).added(one.step().action())));
    }
}
