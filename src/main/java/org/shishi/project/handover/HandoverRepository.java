package org.shishi.project.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface HandoverRepository extends JpaRepository<Handover, Long> {

    List<Handover> findByProjectIdOrderById(long project);

    @NativeQuery("select project_completed_by(:project)")
    @Nullable
    Long completedBy(long project);

    @NativeQuery("select exists (select 1 from project_closing where project_id = :project and state = 'REQUESTED')")
    boolean closingWaits(long project);

    @NativeQuery("select project_accepted_by(:project)")
    @Nullable
    Long acceptedBy(long project);
}
