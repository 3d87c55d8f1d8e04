package org.shishi.project.closing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface ClosingRepository extends JpaRepository<Closing, Long> {

    List<Closing> findByProjectIdOrderByIdDesc(long project);

    Optional<Closing> findByProjectIdAndState(long project, ClosingState state);

    /** Those that wait, the longest waiting first, each with code and title of its project. */
    @Query("select c, p.code, p.description.wording.title, p.stage from Closing c join Project p on p.id = c.projectId"
            + " where c.state = :state order by c.id")
    List<Object[]> withProjects(ClosingState state);

    /** Those of them that this person may answer: not asked for by it, and no closing of what it completed or accepted. */
    @Query(
            "select c, p.code, p.description.wording.title, p.stage from Closing c join Project p on p.id = c.projectId"
                    + " where c.state = :state and c.requestedBy not in :persons"
                    + " and (c.kind = org.shishi.project.closing.ClosingKind.REOPEN"
                    + " or coalesce(cast(function('project_accepted_by', c.projectId) as Long), 0L) not in :persons"
                    + " and coalesce(cast(function('project_completed_by', c.projectId) as Long), 0L) not in :persons) order by c.id")
    List<Object[]> withProjectsOfOthers(ClosingState state, Set<Long> persons);

    @NativeQuery("select project_accepted_by(:project)")
    @Nullable
    Long acceptedBy(long project);

    @NativeQuery("select project_completed_by(:project)")
    @Nullable
    Long completedBy(long project);
}
