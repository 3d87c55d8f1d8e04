package org.shishi.project.ledger;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Reads what the files of projects must know of them: a statement for the projects, one for their milestones. */
@Repository
@Transactional(readOnly = true)
public class ProjectsWithFiles {

    private static final String STEPS = """
            select plan.project_id, m.name from project_milestone m join (
                select distinct on (project_id) id, project_id from project_plan
                where project_id in (:ids) and withdrawn_by is null
                order by project_id, valid_on desc, record_id desc, id desc) plan on plan.id = m.plan_id""";

    private final EntityManager entities;

    ProjectsWithFiles(EntityManager entities) {
        this.entities = entities;
    }

    List<Project> find(Collection<Long> ids) {
        return entities.createQuery("select p from Project p where p.id in :ids", Project.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The names of the milestones that each project has now. */
    Map<Long, Set<String>> milestones(Collection<Long> ids) {
        var names = new HashMap<Long, Set<String>>();
        entities.createNativeQuery(STEPS, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> {
                    var cells = (Object[]) row;
                    names.computeIfAbsent(((Number) cells[0]).longValue(), id -> new HashSet<>())
                            .add((String) cells[1]);
                });
        return names;
    }

    /** The projects as records that hold files, shown at a section of their pages; who may add is for the holder to say. */
    public Map<Long, AttachmentTarget> targets(Collection<Long> ids, String section) {
        return find(ids).stream()
                .collect(Collectors.toMap(
                        Project::id,
                        project -> new AttachmentTarget(
                                label(project),
                                link(project, section),
                                project.resource(),
                                Action.PROJECT_READ,
                                Action.PROJECT_READ,
                                true)));
    }

    static String label(Project project) {
        return project.code() + " " + project.description().title();
    }

    static String link(Project project, String section) {
        return "/projects/" + UriUtils.encodePathSegment(project.code(), StandardCharsets.UTF_8) + "/" + section;
    }
}
