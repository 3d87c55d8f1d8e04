package org.shishi.project.warning;

import java.util.Map;
import java.util.Objects;
import org.shishi.project.Light;
import org.shishi.project.ProjectView;
import org.springframework.data.domain.Page;

/**
 * The lights of a year on a day with the first of their projects, by code.
 *
 * @param counts as they are counted without looking at a project
 */
public record LitProjects(LightCounts counts, Map<Light, Page<ProjectView>> lit, Page<ProjectView> caughtUp) {

    public Page<ProjectView> of(Light light) {
        return Objects.requireNonNull(lit.get(light));
    }
}
