package org.shishi.supervision;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.ProjectFixtures;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.FindingContent.Assignment;
import org.shishi.supervision.finding.FindingContent.Problem;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.finding.Severity;
import org.shishi.supervision.notice.NoticeAnswer;
import org.shishi.supervision.notice.NoticeAnswers;
import org.shishi.supervision.notice.NoticeContent;
import org.shishi.supervision.notice.NoticeDrafts;
import org.shishi.supervision.notice.NoticeKind;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.shishi.supervision.notice.SaveNotice;
import org.shishi.unit.SaveUnit;
import org.shishi.unit.UnitKind;
import org.shishi.unit.Units;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inspection office and the units it writes to, in a few words. */
@TestComponent
public class SupervisionFixtures {

    private static final String OFFICE = "县政府督查室";

    private final ProjectFixtures ledger;
    private final Units units;
    private final JdbcClient jdbc;
    private final NoticeDrafts drafts;
    private final NoticeAnswers answers;
    private final Findings findings;
    private final Notices notices;

    SupervisionFixtures(
            ProjectFixtures ledger,
            Units units,
            JdbcClient jdbc,
            NoticeDrafts drafts,
            NoticeAnswers answers,
            Findings findings,
            Notices notices) {
        this.ledger = ledger;
        this.units = units;
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.answers = answers;
        this.findings = findings;
        this.notices = notices;
    }

    public void units() {
        ledger.units();
        if (units.all().stream().noneMatch(unit -> unit.name().equals(OFFICE))) {
            units.create(Actor.SYSTEM, new SaveUnit("QT-DCS", OFFICE, UnitKind.INSPECTION_OFFICE, true));
            units.create(Actor.SYSTEM, new SaveUnit("QT-RD", "县人大", UnitKind.CONGRESS, true));
        }
    }

    public Actor lin() {
        return person("lin", Role.INSPECTION_OFFICE, OFFICE);
    }

    public Actor hu() {
        return person("hu", Role.INSPECTION_OFFICE, OFFICE);
    }

    public Actor clerk(String unit) {
        return person("clerk-" + ledger.unit(unit), Role.DEPARTMENT_CLERK, unit);
    }

    /** Somebody with an account, since slips remember whose they are. */
    public Actor person(String username, Role role, @Nullable String unit) {
        Long unitId = unit == null ? null : ledger.unit(unit);
        jdbc.sql("insert into account (username, name, unit_id) values (:username, :username, :unit)"
                        + " on conflict do nothing")
                .param("username", username)
                .param("unit", unitId)
                .update();
        long id = jdbc.sql("select id from account where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
        return new Actor(id, username, username, unitId, unit == null ? "" : unit, Set.of(role), null, false);
    }

    public SaveNotice slip(String unit) {
        return slip(unit, NoticeKind.REMINDER, null);
    }

    public SaveNotice slip(String unit, NoticeKind kind, @Nullable Long finding) {
        return new SaveNotice(
                2023,
                null,
                false,
                finding,
                new NoticeContent(kind, NoticeColour.BLUE, "提升改造农村公路", "进度落后于序时计划", "加快施工", ledger.unit(unit), 3));
    }

    public NoticeView issued(String unit) {
        return issue(drafts.draft(lin(), slip(unit)));
    }

    /** Issued by the second person of the office, as it was drafted. */
    public NoticeView issue(NoticeView draft) {
        return drafts.issue(hu(), draft.id(), draft.version());
    }

    /** The version of a slip that somebody looks at now. */
    public long looked(long notice) {
        return notices.get(lin(), notice).notice().version();
    }

    /** The version of a finding that somebody looks at now. */
    public long seen(long finding) {
        return findings.get(lin(), finding).finding().version();
    }

    public NoticeView answered(String unit) {
        var notice = issued(unit);
        answers.sign(clerk(unit), notice.id());
        return answers.answer(clerk(unit), notice.id(), answer());
    }

    public static NoticeAnswer answer() {
        return new NoticeAnswer("增加两个作业面", "已完成 3.2 公里", "监理日志第 14 页");
    }

    public SaveFinding problem(String project, String unit) {
        return new SaveFinding(
                2023,
                null,
                project,
                false,
                FindingContent.of(
                        "湖边村段",
                        FindingCategory.QUALITY,
                        Severity.MAJOR,
                        Problem.of(LocalDate.of(2023, 9, 20), "路面平整度不合格", "现场检测记录"),
                        Assignment.of(ledger.unit(unit), "周副局长", "返工", LocalDate.of(2023, 10, 20))));
    }

    public FindingView found(String project, String unit) {
        return findings.record(lin(), problem(project, unit));
    }
}
