package org.shishi.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a project is to be: everything that is decided about it rather than observed. Texts are empty where nothing is
 * known.
 *
 * @param leader who is in charge (领导), one of the five ones
 * @param taskForce one of the five ones (专班)
 * @param measures one of the five ones (举措)
 * @param supervision one of the five ones (督导)
 * @param adoptedOn the day of the vote or announcement; 1 January of the plan year where none is known
 * @param quota the county's fixed guarantee (定额保障), 万元
 * @param investment total investment (总投资), 万元
 */
@Embeddable
public record Description(
        @Enumerated(EnumType.STRING) Level level,
        @Nullable Long aspectId,
        String title,
        String content,
        String target,
        Long leadUnitId,
        @JdbcTypeCode(SqlTypes.ARRAY) List<Long> responsibleUnitIds,
        String leader,
        String taskForce,
        String measures,
        String supervision,
        LocalDate adoptedOn,
        LocalDate deadline,
        @Nullable BigDecimal quota,
        @Nullable BigDecimal investment,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String remark) {

    public Description {
        responsibleUnitIds = responsibleUnitIds.stream().distinct().toList();
        quota = Amounts.exact(quota);
        investment = Amounts.exact(investment);
        latitude = Amounts.exact(latitude);
        longitude = Amounts.exact(longitude);
    }

    public Description withTarget(String other) {
        return with(content, other, deadline);
    }

    public Description withContent(String other) {
        return with(other, target, deadline);
    }

    public Description withDeadline(LocalDate other) {
        return with(content, target, other);
    }

    private Description with(String newContent, String newTarget, LocalDate newDeadline) {
        return new Description(
                level,
                aspectId,
                title,
                newContent,
                newTarget,
                leadUnitId,
                responsibleUnitIds,
                leader,
                taskForce,
                measures,
                supervision,
                adoptedOn,
                newDeadline,
                quota,
                investment,
                latitude,
                longitude,
                remark);
    }

    /** Which of the five ones (五个一) are missing; the project itself is the first and never is. */
    public Set<FiveOne> missing() {
        return FiveOne.missing(leader, taskForce, measures, supervision);
    }
}
