package org.shishi.project.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.springframework.stereotype.Component;

/** Photos of milestones: the record is the project, the part the milestone's name. Only where the office asks for them. */
@Component
class MilestoneFiles implements AttachmentHolder {

    private final ProjectsWithFiles projects;

    MilestoneFiles(ProjectsWithFiles projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return "milestone";
    }

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        var steps = projects.milestones(ids);
        return projects.find(ids).stream()
                .collect(Collectors.toMap(
                        Project::id, project -> record(project, steps.getOrDefault(project.id(), Set.of()))));
    }

    private static AttachmentTarget record(Project project, Set<String> steps) {
        return new AttachmentTarget(
                ProjectsWithFiles.label(project),
                ProjectsWithFiles.link(project, "milestones"),
                project.resource(),
                Action.PROJECT_READ,
                Action.PROJECT_FORECAST,
                false,
                steps);
    }
}
