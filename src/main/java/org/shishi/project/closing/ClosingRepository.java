package org.shishi.project.closing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface ClosingRepository extends JpaRepository<Closing, Long> {

    List<Closing> findByProjectIdOrderByIdDesc(long project);

    Optional<Closing> findByProjectIdAndState(long project, ClosingState state);

    /** Those that wait, the longest waiting first, each with code and title of its project. */
    @Query("select c, p.code, p.description.title from Closing c join Project p on p.id = c.projectId"
            + " where c.state = :state order by c.id")
    List<Object[]> withProjects(ClosingState state);

    @NativeQuery("select project_accepted_by(:project)")
    @Nullable
    Long acceptedBy(long project);
}
