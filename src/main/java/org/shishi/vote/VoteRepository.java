package org.shishi.vote;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VoteRepository extends JpaRepository<Vote, Long> {

    @Query("select v from Vote v where v.plan.planYear = :year order by v.plan.heldOn desc, v.id desc")
    List<Vote> ofYear(int year);

    @Query("select v from Vote v left join fetch v.candidates c where v.plan.planYear = :year"
            + " and v.state = org.shishi.vote.VoteState.ANNOUNCED and v.plan.heldOn <= :latest"
            + " order by v.plan.heldOn, v.id, c.number")
    List<Vote> announced(int year, LocalDate latest);

    /** Two tellers, or two signatures, at the same moment wait for each other here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Vote v where v.id = :id")
    Optional<Vote> lock(long id);

    @Query("select count(v) > 0 from Vote v where v.plan.bodyId = :body and v.plan.planYear = :year"
            + " and v.plan.meeting = :meeting and v.id <> :id")
    boolean taken(long body, int year, String meeting, long id);

    Optional<Vote> findByPlanBodyIdAndPlanPlanYearAndPlanMeeting(long body, int year, String meeting);
}
