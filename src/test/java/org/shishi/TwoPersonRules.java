package org.shishi;

import static org.shishi.TwoPersonRule.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.shishi.TwoPersonRule.Course;
import org.shishi.account.Accounts;
import org.shishi.account.Passwords;
import org.shishi.account.Rights;
import org.shishi.account.SaveAccount;
import org.shishi.account.StaffDirectory;
import org.shishi.adjustment.AdjustmentKind;
import org.shishi.adjustment.AdjustmentState;
import org.shishi.adjustment.Adjustments;
import org.shishi.adjustment.DecideAdjustment;
import org.shishi.adjustment.Decider;
import org.shishi.adjustment.RequestAdjustment;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.bulk.BulkEdits;
import org.shishi.project.closing.ClosingView;
import org.shishi.project.closing.Closings;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.handover.HandoverCourses;
import org.shishi.shared.RuleViolation;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.context.ApplicationContext;

/** The rules that want two persons or more, each with its steps and what leads round them. */
final class TwoPersonRules {

    /** The unit that leads, answers and rectifies in all of them. */
    static final String UNIT = "县交通运输局";

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ApplicationContext application;
    private final VoteFixtures meeting;
    private final VoteCourses votes;
    private final SupervisionCourses supervision;
    private final long unit;

    TwoPersonRules(ApplicationContext application) {
        this.application = application;
        this.meeting = the(VoteFixtures.class);
        this.unit = the(Units.class).all().stream()
                .filter(one -> one.name().equals(UNIT))
                .findFirst()
                .orElseThrow()
                .id();
        this.votes = new VoteCourses(application);
        this.supervision = new SupervisionCourses(application, unit, this::project);
    }

    SupervisionCourses supervision() {
        return supervision;
    }

    List<TwoPersonRule> all() {
        return Stream.of(
                        business(),
                        new ActingCourses(application).rules(),
                        new AssessmentCourses(application).rules(),
                        new VetoCourses(application).rules(),
                        new EvaluationCourses(application).rules())
                .flatMap(List::stream)
                .toList();
    }

    private List<TwoPersonRule> business() {
        return List.of(
                new TwoPersonRule(
                        "two tellers count",
                        List.of("finance", "inspection"),
                        List.of("vote_sheet_one_of_a_person", "vote_sheet_by_tellers", "vote_official_one_office"),
                        votes::counting),
                new TwoPersonRule(
                        "a difference is settled by one teller and confirmed by the other, or both count again",
                        List.of("finance", "inspection"),
                        List.of("vote_settlement_two_persons", "vote_difference_one_of_two", "vote_sheet_by_tellers"),
                        votes::settling),
                new TwoPersonRule(
                        "two scrutineers sign",
                        List.of("deputy", "deputy2"),
                        List.of("vote_signature_once", "vote_signature_by_scrutineer", "vote_round_frozen"),
                        votes::signing),
                new TwoPersonRule(
                        "a finished vote is brought by one and confirmed by another",
                        List.of("congress", "congress2"),
                        List.of("vote_import_two_persons", "vote_import_answered_once", "vote_frozen"),
                        votes::importing),
                new TwoPersonRule(
                        "a project is completed, accepted, asked to be closed and closed by four",
                        List.of("township", "county", "department", "inspection"),
                        List.of(
                                "project_handover_two_persons",
                                "project_stage_follows_record",
                                "project_closing_two_persons",
                                "project_closing_not_by_the_completer",
                                "project_closing_not_by_the_accepter",
                                "project_stage_closed_by_two"),
                        this::closing),
                new TwoPersonRule(
                        "an acceptance is returned by somebody else than who told the completion",
                        List.of("township", "inspection"),
                        List.of("project_acceptance_returned_by_another"),
                        this::returning),
                new TwoPersonRule(
                        "a closed project is asked to be opened again by one and opened by another",
                        List.of("county", "inspection"),
                        List.of("project_closing_two_persons", "project_reopened_by_two"),
                        this::reopening),
                new TwoPersonRule(
                        "a slip is drafted by one and issued by another",
                        List.of("inspection", "inspector"),
                        List.of("notice_issued_by_a_second_person"),
                        supervision::issuing),
                new TwoPersonRule(
                        "a register of slips on paper is brought by one and confirmed by another",
                        List.of("inspection", "inspector"),
                        List.of(
                                "supervision_import_two_persons",
                                "supervision_import_answered_once",
                                "notice_issued_by_a_second_person",
                                "notice_issuer_is_named"),
                        supervision::registering),
                new TwoPersonRule(
                        "an answered slip is verified by somebody else",
                        List.of("department", "inspection"),
                        List.of("notice_checked_by_another"),
                        supervision::answering),
                new TwoPersonRule(
                        "a rectified finding is verified by somebody else",
                        List.of("department", "inspection"),
                        List.of("finding_checked_by_another"),
                        supervision::rectifying),
                new TwoPersonRule(
                        "a minor adjustment is asked for, judged and put on file by three",
                        List.of("county", "county2", "congress"),
                        List.of("adjustment_judged_by_a_second_person", "adjustment_decided_by_a_third"),
                        () -> adjusting(false)),
                new TwoPersonRule(
                        "a major adjustment is asked for, judged and decided by three",
                        List.of("county", "county2", "congress"),
                        List.of("adjustment_judged_by_a_second_person", "adjustment_decided_by_a_third"),
                        () -> adjusting(true)),
                new TwoPersonRule(
                        "an account with rights is made by two administrators",
                        List.of("sysadmin", "secadmin"),
                        List.of("account_role_separated"),
                        this::granting),
                new TwoPersonRule(
                        AccountCourses.BY_SHEET,
                        List.of("sysadmin", "secadmin"),
                        List.of(
                                "account_import_two_persons",
                                "account_import_answered_once",
                                "account_by_confirmed_import"),
                        new AccountCourses(application)::bySheet),
                new TwoPersonRule(
                        "a password of somebody else is asked for by one administrator and handed over by another",
                        List.of("secadmin", "sysadmin"),
                        List.of("account_password_by_two_others"),
                        this::handingOver),
                new TwoPersonRule(
                        AccountCourses.FACTOR_RESET,
                        List.of("secadmin", "sysadmin"),
                        List.of("account_factor_reset_two_persons", "account_factor_reset_stays"),
                        new AccountCourses(application)::resettingAFactor));
    }

    private Course closing() {
        var code = project();
        var closings = the(Closings.class);
        var told = new HandoverCourses(application);
        return new Course(
                List.of(
                        step("completes", actor -> told.complete(actor, code)),
                        step("accepts", actor -> told.accept(actor, code)),
                        step("enters acceptance", actor -> stage(actor, code, Stage.ACCEPTED)),
                        step("asks", actor -> closings.ask(actor, code, "验收报告")),
                        step("closes", actor -> closings.answer(actor, code, asked(code), true, "属实")),
                        step("enters the stage", actor -> stage(actor, code, Stage.CLOSED)),
                        step(
                                "edits in bulk",
                                actor -> the(BulkEdits.class).apply(actor, List.of(code), closed(), "批量")),
                        step("imports", actor -> imported(actor, closed().with(Field.CODE, code)))),
                () -> stageOf(code) == Stage.CLOSED);
    }

    private Course returning() {
        var code = project();
        var told = new HandoverCourses(application);
        return new Course(
                List.of(
                        step("completes", actor -> {
                            told.complete(actor, code);
                            told.accepted(meeting.actor("county2"), code);
                        }),
                        step("returns", actor -> told.returnAcceptance(actor, code))),
                () -> told.hasReturnedAcceptance(meeting.actor("county"), code));
    }

    private Course reopening() {
        var code = project();
        var closings = the(Closings.class);
        var told = new HandoverCourses(application);
        told.accepted(meeting.actor("township"), meeting.actor("county2"), code);
        closings.ask(meeting.actor("county"), code, "验收报告");
        closings.answer(meeting.actor("inspector"), code, asked(code), true, "属实");
        return new Course(
                List.of(
                        step("asks", actor -> closings.askReopening(actor, code, "回头看")),
                        step("opens", actor -> closings.answer(actor, code, asked(code), true, "属实")),
                        step("enters the stage", actor -> stage(actor, code, Stage.UNDER_WAY))),
                () -> stageOf(code) == Stage.UNDER_WAY);
    }

    long asked(String code) {
        return the(Closings.class).ofProject(meeting.actor("county"), code).all().stream()
                .findFirst()
                .map(ClosingView::id)
                .orElse(0L);
    }

    private static LedgerEntry closed() {
        return new LedgerEntry().with(Field.STAGE, Stage.CLOSED);
    }

    private void imported(Actor actor, LedgerEntry row) {
        var rows =
                the(LedgerBatches.class).apply(actor, 900_000 + NUMBERS.incrementAndGet(), "导入", List.of(row), today());
        if (rows.get(0).outcome() == RowComparison.Outcome.ERROR) {
            throw new RuleViolation("row with an error");
        }
    }

    String project() {
        var code = "TWO-" + NUMBERS.incrementAndGet();
        var description = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("提升改造农村公路", "", "20 公里", ""),
                Description.Responsibility.of(unit),
                Description.Arrangement.NONE,
                new Description.Term(DAY, DAY.plusYears(9)),
                Description.Budget.NONE,
                Description.Coordinates.UNKNOWN);
        the(Projects.class).create(meeting.actor("county"), new SaveProject(code, 2023, description, Plan.EMPTY));
        return code;
    }

    void stage(Actor actor, String code, Stage stage) {
        var version = the(Projects.class).get(actor, code, today()).project().version();
        the(Projects.class).changeStage(actor, code, version, new ChangeStage(stage, today(), "据实登记"));
    }

    Stage stageOf(String code) {
        return the(Projects.class)
                .get(meeting.actor("county"), code, today())
                .project()
                .stage();
    }

    private Course adjusting(boolean major) {
        var code = project();
        var id = new AtomicLong();
        var adjustments = the(Adjustments.class);
        var asked = new RequestAdjustment(AdjustmentKind.TARGET, DAY, "18 公里", null, "征地", "");
        return new Course(
                List.of(
                        step("asks", actor -> {
                            if (id.get() == 0) {
                                id.set(adjustments.request(actor, code, asked));
                            }
                        }),
                        step("judges", actor -> adjustments.review(actor, id.get(), "同意", major)),
                        step("files", actor -> adjustments.decide(actor, id.get(), decision(Decider.GOVERNMENT))),
                        step(
                                "decides",
                                actor -> adjustments.decide(actor, id.get(), decision(Decider.STANDING_COMMITTEE)))),
                () -> id.get() != 0
                        && adjustments.get(meeting.congress(), id.get()).state() == AdjustmentState.DECIDED);
    }

    private static DecideAdjustment decision(Decider decider) {
        return new DecideAdjustment(decider, true, "会议", DAY, "1号", "");
    }

    private Course granting() {
        var username = "two-" + NUMBERS.incrementAndGet();
        var rights = the(Rights.class);
        return new Course(
                List.of(
                        step(
                                "makes the account",
                                actor ->
                                        the(Accounts.class).create(actor, new SaveAccount(username, "新人", null, null))),
                        step("grants", actor -> rights.grant(actor, username, Set.of(Role.COUNTY_OFFICE))),
                        step(
                                "grants himself",
                                actor -> rights.grant(actor, actor.username(), Set.of(Role.COUNTY_OFFICE)))),
                () -> the(StaffDirectory.class)
                        .named(username)
                        .filter(one -> one.roles().contains(Role.COUNTY_OFFICE))
                        .isPresent());
    }

    private Course handingOver() {
        var username = "two-" + NUMBERS.incrementAndGet();
        the(Accounts.class).create(Actor.SYSTEM, new SaveAccount(username, "新人", null, null));
        var passwords = the(Passwords.class);
        return new Course(
                List.of(
                        step("asks", actor -> passwords.askForTemporary(actor, username)),
                        step("hands over", actor -> passwords.giveTemporary(actor, username)),
                        step("asks for himself", actor -> passwords.askForTemporary(actor, actor.username())),
                        step("gives himself", actor -> passwords.giveTemporary(actor, actor.username()))),
                () -> the(Accounts.class).get(Actor.SYSTEM, username).hasPassword());
    }

    private LocalDate today() {
        return LocalDate.now(application.getBean("clock", Clock.class));
    }

    private <T> T the(Class<T> type) {
        return application.getBean(type);
    }
}
