package org.shishi.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.Grade;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.policy.Action;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes assessments and what they came to: the one way to their tables. */
@Repository
class AssessmentStore {

    private static final String RESULTS = """
            select r.*, s.project_id, s.code, s.title, s.part, s.lead_unit_id
            from assessment_result r
            join assessment_subject s on s.assessment_id = r.assessment_id and s.number = r.number
            """;

    private final EntityManager records;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssessmentStore(EntityManager records, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One assessment; whoever asks for one that is not there is told what a stranger is told. */
    Assessment get(long id, Action action) {
        return known(records.find(Assessment.class, id), id, action);
    }

    /** As {@link #get}; two tellers, or two signatures, at the same moment wait for each other here. */
    Assessment lock(long id, Action action) {
        return known(records.find(Assessment.class, id, LockModeType.PESSIMISTIC_WRITE), id, action);
    }

    private static Assessment known(@Nullable Assessment found, long id, Action action) {
        if (found == null) {
            throw new Denied(Verdict.HIDDEN, action, "assessment:" + id);
        }
        return found;
    }

    Optional<Assessment> find(long id) {
        return Optional.ofNullable(records.find(Assessment.class, id));
    }

    /** The day of the first assessment, where a second one is planned before it. */
    Optional<LocalDate> heldBefore(AssessmentPlan plan) {
        return Optional.ofNullable(plan.followsId())
                .flatMap(this::find)
                .map(first -> first.plan().heldOn())
                .filter(plan.heldOn()::isBefore);
    }

    /** The one that ordered this rectification. */
    Optional<Assessment> ordering(long finding) {
        return jdbc.sql("select assessment_id from assessment_result where finding_id = ?")
                .param(finding)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /** Those of a year with their subjects, the latest first. */
    List<Assessment> ofYear(int year) {
        return records.createQuery("""
                        select a from Assessment a left join fetch a.subjects s
                        where a.plan.planYear = ?1 order by a.plan.heldOn desc, a.id desc, s.number""", Assessment.class).setParameter(1, year).getResultList();
    }

    /** The announced ones in which a project or a part of it was assessed, held up to a day, the earliest first. */
    List<Assessment> announced(long projectId, LocalDate latest) {
        return records
                .createQuery("""
                        select a from Assessment a join a.subjects s
                        where s.projectId = ?1 and a.state = ?2 and a.plan.heldOn <= ?3
                        order by a.plan.heldOn, a.id""", Assessment.class)
                .setParameter(1, projectId)
                .setParameter(2, AssessmentState.ANNOUNCED)
                .setParameter(3, latest)
                .getResultList()
                .stream()
                .distinct()
                .toList();
    }

    boolean meetingTaken(AssessmentPlan plan, long except) {
        return !records.createQuery("""
                        select a.id from Assessment a
                        where a.plan.bodyId = ?1 and a.plan.assessors = ?2 and a.plan.planYear = ?3 and a.plan.meeting = ?4
                            and a.id <> ?5 and a.state <> ?6""", Long.class)
                .setParameter(1, plan.bodyId())
                .setParameter(2, plan.assessors())
                .setParameter(3, plan.planYear())
                .setParameter(4, plan.meeting())
                .setParameter(5, except)
                .setParameter(6, AssessmentState.CANCELLED)
                .getResultList()
                .isEmpty();
    }

    Assessment save(Assessment assessment) {
        if (!records.contains(assessment)) {
            records.persist(assessment);
        }
        records.flush();
        return assessment;
    }

    void remove(Assessment assessment) {
        records.remove(assessment);
        records.flush();
    }

    /** Writes what one subject came to, for ever. */
    void write(long assessment, GradedSubject result) {
        records.flush();
        var line = result.line();
        jdbc.sql("""
                        insert into assessment_result (assessment_id, number, satisfied, fairly_satisfied, dissatisfied, abstain,
                            base, grade, finding_id)
                        values (:assessment, :number, :satisfied, :fairly, :dissatisfied, :abstain, :base, :grade, :finding)""")
                .param("assessment", assessment)
                .param("number", line.number())
                .param("satisfied", line.satisfied())
                .param("fairly", line.fairlySatisfied())
                .param("dissatisfied", line.dissatisfied())
                .param("abstain", line.abstain())
                .param("base", result.base())
                .param("grade", result.grade().name())
                .param("finding", result.findingId())
                .update();
    }

    /** What these assessments came to, each in the order of its ballot. */
    Map<Long, List<GradedSubject>> results(Collection<Long> assessments) {
        return jdbc
                .sql(RESULTS + " where r.assessment_id = any(:ids) order by r.assessment_id, r.number")
                .param("ids", assessments.toArray(Long[]::new))
                .query((row, i) -> Map.entry(row.getLong("assessment_id"), result(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What was 不满意 in an assessment, and has no result in one that follows it. */
    List<AssessmentSubject> toBeAssessedAgain(long assessment) {
        var again = jdbc.sql("""
                        select s.number from assessment_subject s join assessment_result r using (assessment_id, number)
                        where s.assessment_id = :id and r.grade = 'DISSATISFIED' and not exists (
                            select from assessment a
                            join assessment_subject t on t.assessment_id = a.id
                            join assessment_result told on told.assessment_id = a.id and told.number = t.number
                            where a.follows_id = s.assessment_id and t.project_id = s.project_id and t.part = s.part)""").param("id", assessment).query(Integer.class).set();
        return results(List.of(assessment)).getOrDefault(assessment, List.of()).stream()
                .map(GradedSubject::subject)
                .filter(subject -> again.contains(subject.number()))
                .toList();
    }

    private static GradedSubject result(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new GradedSubject(
                new AssessmentSubject(
                        number,
                        row.getLong("project_id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("part"),
                        row.getLong("lead_unit_id")),
                new SatisfactionSheet.Line(
                        number,
                        row.getInt("satisfied"),
                        row.getInt("fairly_satisfied"),
                        row.getInt("dissatisfied"),
                        row.getInt("abstain")),
                row.getInt("base"),
                Grade.valueOf(row.getString("grade")),
                row.getObject("finding_id", Long.class));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** The day whose ledger is looked at: that of the meeting, or today where that is still to come. */
    LocalDate looked(AssessmentPlan plan) {
        return plan.heldOn().isAfter(today()) ? today() : plan.heldOn();
    }

    /**
     * A subject that is not finished on the day that is looked at.
     *
     * @param finishedOn when it was finished since, if it was
     */
    record Unfinished(int number, @Nullable LocalDate finishedOn) {}

    List<Unfinished> unfinished(Assessment assessment) {
        return jdbc.sql("""
                        select s.number, case when project_is_completed(now.stage) then now.completed_on end as finished_on
                        from assessment_subject s
                        left join project_as_of(:day) p on p.id = s.project_id
                        left join project_as_of(:today) now on now.id = s.project_id
                        where s.assessment_id = :id and project_is_completed(p.stage) is not true
                        order by s.number""")
                .param("day", looked(assessment.plan()))
                .param("today", today())
                .param("id", assessment.id())
                .query((row, i) -> new Unfinished(row.getInt("number"), row.getObject("finished_on", LocalDate.class)))
                .list();
    }

    /** The numbers of the subjects that were 不满意 in whatever assessment before, and are not put right yet. */
    List<Integer> notRectified(Assessment assessment) {
        return jdbc.sql("""
                        select s.number from assessment_subject s
                        where s.assessment_id = :id and exists (
                            select from assessment_subject before
                            join assessment_result r on r.assessment_id = before.assessment_id and r.number = before.number
                            join finding f on f.id = r.finding_id and f.state <> 'STRUCK_OFF'
                            where before.project_id = s.project_id and before.part = s.part
                              and before.assessment_id <> s.assessment_id)
                        order by s.number""").param("id", assessment.id()).query(Integer.class).list();
    }

    boolean past(LocalDate day) {
        return day.isBefore(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
