package org.shishi.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.superior.NamedProject;
import org.shishi.superior.NamedUnit;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNoticeView;
import org.shishi.superior.SuperiorNotices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that a superior body named: one fact for each of them, whatever became of the projects since. */
@Component
class NamedFacts implements VetoFactSource {

    private final SuperiorNotices notices;
    private final JdbcClient jdbc;

    NamedFacts(SuperiorNotices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @Override
    public VetoSource source() {
        return VetoSource.SUPERIOR_NOTICE;
    }

    @Override
    public List<VetoFact> ofYear(int planYear, LocalDate day) {
        return notices.standing(planYear, day).stream()
                .filter(notice -> !notice.kind().praises())
                .flatMap(notice -> notice.units().stream().map(unit -> fact(notice, unit)))
                .toList();
    }

    private static VetoFact fact(SuperiorNoticeView notice, NamedUnit unit) {
        var falsely = notice.kind() == SuperiorNoticeKind.FALSE_REPORT;
        return new VetoFact(
                notice.planYear(),
                unit.id(),
                unit.name(),
                falsely ? VetoGround.FALSE_REPORT : VetoGround.NAMED,
                VetoSource.SUPERIOR_NOTICE,
                notice.id(),
                projectId(notice),
                notice.issuedOn(),
                List.of(
                        notice.body(),
                        notice.number(),
                        notice.issuedOn().toString(),
                        notice.says(),
                        notice.projects().stream().map(NamedProject::code).collect(Collectors.joining("、"))),
                notice.href());
    }

    /** Where it names one project alone. */
    private static @Nullable Long projectId(SuperiorNoticeView notice) {
        return notice.projects().size() == 1 ? notice.projects().get(0).id() : null;
    }

    @Override
    public Optional<Integer> yearOf(long sourceId) {
        return jdbc.sql("select plan_year from superior_notice where id = ?")
                .param(sourceId)
                .query(Integer.class)
                .optional();
    }
}
