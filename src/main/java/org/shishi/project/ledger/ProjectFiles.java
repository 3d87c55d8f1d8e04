package org.shishi.project.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.springframework.stereotype.Component;

/** Papers of a project: approvals, plans, contracts. Whoever may report on it may add them. */
@Component
class ProjectFiles implements AttachmentHolder {

    private final ProjectsWithFiles projects;

    ProjectFiles(ProjectsWithFiles projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        return projects.find(ids).stream().collect(Collectors.toMap(Project::id, ProjectFiles::record));
    }

    private static AttachmentTarget record(Project project) {
        return new AttachmentTarget(
                ProjectsWithFiles.label(project),
                ProjectsWithFiles.link(project, "files"),
                project.resource(),
                Action.PROJECT_READ,
                Action.PROJECT_FORECAST,
                true);
    }
}
