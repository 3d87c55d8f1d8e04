package org.shishi.policy;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of the application, in the policy's words. An action on a record names the reading of that
 * record: whoever may not read it is told that it does not exist.
 */
public enum Action {
    UNIT_READ,
    UNIT_EDIT(UNIT_READ),
    UNIT_IMPORT(UNIT_READ),

    ACCOUNT_READ,
    ACCOUNT_EDIT(ACCOUNT_READ),
    ACCOUNT_SHOW_PHONE(ACCOUNT_READ),
    ACCOUNT_GRANT(ACCOUNT_READ),
    ACCOUNT_LOCK(ACCOUNT_READ),
    /** Asking that another account get a password for one sign-in. */
    ACCOUNT_ASK_PASSWORD(ACCOUNT_READ),
    /** Bringing a sheet of people who shall have accounts. */
    ACCOUNT_IMPORT(ACCOUNT_READ),
    /** Confirming all roles of such a sheet. */
    ACCOUNT_IMPORT_CONFIRM(ACCOUNT_READ),
    ACCOUNT_IMPORT_DISCARD(ACCOUNT_READ),
    /** Handing over what somebody else has asked for. */
    ACCOUNT_NEW_PASSWORD(ACCOUNT_READ),
    /** Asking that another account lose its second factor. */
    ACCOUNT_ASK_FACTOR_RESET(ACCOUNT_READ),
    /** Taking it away, as somebody else has asked. */
    ACCOUNT_RESET_FACTOR(ACCOUNT_READ),
    SESSION_READ(ACCOUNT_READ),
    SESSION_END(SESSION_READ),
    OWN_ACCOUNT,
    /** Seeing who acts for whom in the county. */
    ACTING_READ,
    /** Asking that a colleague act for oneself, or ordering it for others. */
    ACTING_ASK,
    ACTING_CONFIRM(ACTING_READ),
    ACTING_END,
    /** Taking up what was confirmed. */
    ACTING_BEGIN,
    ACTING_LEAVE,
    /** Seeing what the county and a year still need before the first bulletin. */
    OPENING_READ,

    PROJECT_READ,
    PROJECT_CREATE,
    PROJECT_EDIT(PROJECT_READ),
    PROJECT_STAGE(PROJECT_READ),
    /** Telling a forecast, the percent and what stands in the way. */
    PROJECT_FORECAST(PROJECT_READ),
    PROJECT_BULK_EDIT(PROJECT_READ),
    PROJECT_IMPORT,
    /** Entering as a project what won a vote. */
    PROJECT_ADOPT,
    /** Carrying out what was decided about a project. */
    PROJECT_ADJUST(PROJECT_READ),
    /** Telling that a project is completed (完工) or in use (投用). */
    PROJECT_COMPLETION_TELL(PROJECT_READ),
    /** Telling that it is accepted (验收), or not. */
    PROJECT_ACCEPT(PROJECT_READ),
    /** Returning what was told of either. */
    PROJECT_HANDOVER_RETURN(PROJECT_READ),
    /** Setting since when records are asked for, and by when a project is to be closed. */
    HANDOVER_RULE_SET(PROJECT_READ),
    /** Asking that an accepted project be closed (销号). */
    PROJECT_CLOSING_ASK(PROJECT_READ),
    /** Asking that a closed project be opened again. */
    PROJECT_REOPENING_ASK(PROJECT_READ),
    /** Closing it or opening it again, or refusing to. */
    PROJECT_CLOSE(PROJECT_READ),

    VOTE_READ,
    VOTE_PREPARE(VOTE_READ),
    VOTE_IMPORT(VOTE_READ),
    /** Entering one's own count, and settling where the two differ. */
    VOTE_COUNT(VOTE_READ),
    VOTE_SIGN(VOTE_READ),
    /** Recording what the presidium decided after a round. */
    VOTE_DECIDE(VOTE_READ),
    VOTE_ANNOUNCE(VOTE_READ),

    PROPOSAL_READ,
    PROPOSAL_SUBMIT,
    /** Collecting, merging and screening. */
    PROPOSAL_MANAGE(PROPOSAL_READ),
    /** The proposer's whole phone number. */
    PROPOSAL_SHOW_PHONE(PROPOSAL_READ),

    ADJUSTMENT_READ,
    ADJUSTMENT_REQUEST(PROJECT_READ),
    /** Taking back a request that nobody has decided yet. */
    ADJUSTMENT_WITHDRAW(ADJUSTMENT_READ),
    ADJUSTMENT_REVIEW(ADJUSTMENT_READ),
    /** Recording what the government decided, which puts a minor one on file. */
    ADJUSTMENT_FILE(ADJUSTMENT_READ),
    /** Recording what the standing committee or a township's congress decided. */
    ADJUSTMENT_DECIDE(ADJUSTMENT_READ),

    CALENDAR_READ,
    CALENDAR_LOAD(CALENDAR_READ),
    PERIOD_READ,
    PERIOD_EDIT(PERIOD_READ),
    MEETING_READ,
    MEETING_EDIT(MEETING_READ),
    LIGHT_RULE_READ,
    LIGHT_RULE_SET(LIGHT_RULE_READ),
    FUNDING_READ,
    /** Entering and countering money other than what is allocated. */
    FUNDING_ENTER(FUNDING_READ),
    /** Allocating money (下达), the fixed quota too. */
    FUNDING_ALLOCATE(FUNDING_READ),
    /** Deciding how much the county's fixed quota of a year is. */
    FUNDING_QUOTA(FUNDING_READ),
    /** A sheet of entries; each of its rows is asked for on its own besides. */
    FUNDING_IMPORT,
    /** Saying why something that does not fit together may stay so. */
    FUNDING_ACKNOWLEDGE(FUNDING_READ),

    SAVED_VIEW_READ,
    SAVED_VIEW_SAVE(SAVED_VIEW_READ),
    SAVED_VIEW_DELETE(SAVED_VIEW_READ),

    /** Reading reports that are not confirmed yet; what is confirmed stands in the ledger. */
    REPORT_READ,
    /** Saving, sending and withdrawing a unit's own report. */
    REPORT_FILL(REPORT_READ),
    /** Confirming and returning. */
    REPORT_CONFIRM(REPORT_READ),
    REPORT_REMIND(REPORT_READ),
    REPORT_IMPORT(REPORT_READ),
    /** Seeing who has reported and who has not. */
    REPORT_OVERVIEW,
    FILE_ADD,
    FILE_REMOVE(FILE_ADD),
    /** Asking for evidence at a place, or no longer. */
    FILE_ASK(FILE_ADD),
    /** Seeing where the same photo was used, and what was taken away. */
    FILE_COMPARE,

    INBOX_READ,
    INBOX_MARK(INBOX_READ),
    INSPECTION_READ,
    INSPECTION_EDIT(INSPECTION_READ),
    /** An inspected unit objecting to what it was told. */
    INSPECTION_OBJECT(INSPECTION_READ),
    FINDING_READ,
    FINDING_RECORD(FINDING_READ),
    FINDING_RECTIFY(FINDING_READ),
    FINDING_CHECK(FINDING_READ),
    FINDING_CLOSE(FINDING_READ),
    NOTICE_READ,
    NOTICE_DRAFT(NOTICE_READ),
    NOTICE_ISSUE(NOTICE_READ),
    /** Signing for a slip, answering it, asking for more time. */
    NOTICE_ANSWER(NOTICE_READ),
    NOTICE_CHECK(NOTICE_READ),
    NOTICE_CLOSE(NOTICE_READ),
    INSTRUCTION_READ,
    INSTRUCTION_GIVE(INSTRUCTION_READ),
    INSTRUCTION_REPLY(INSTRUCTION_READ),
    SUPERVISION_IMPORT,

    ASSESSMENT_READ,
    ASSESSMENT_PREPARE(ASSESSMENT_READ),
    /** Counting on paper, as a teller of that assessment. */
    ASSESSMENT_COUNT(ASSESSMENT_READ),
    ASSESSMENT_SIGN(ASSESSMENT_READ),
    ASSESSMENT_ANNOUNCE(ASSESSMENT_READ),
    ASSESSMENT_CANCEL(ASSESSMENT_READ),

    LOOK_BACK_READ,
    LOOK_BACK_PLAN(LOOK_BACK_READ),
    /** Filling in and signing what was found at a project, as one of those who look. */
    LOOK_BACK_ANSWER(LOOK_BACK_READ),
    /** What follows a signed answer: its correction, problems, asking that the project be opened again. */
    LOOK_BACK_FOLLOW(LOOK_BACK_READ),

    /** Reading what superior bodies wrote: their notices and their praise. */
    SUPERIOR_READ,
    SUPERIOR_RECORD(SUPERIOR_READ),
    SUPERIOR_ANSWER(SUPERIOR_READ),

    VETO_READ,
    /** Imposing a veto for a fact, or deciding not to. */
    VETO_DECIDE(VETO_READ),
    VETO_ASK_EXEMPTION(VETO_READ),
    VETO_EXEMPT(VETO_READ),
    VETO_APPEAL(VETO_READ),
    /** Adding files to what was asked for, until somebody decides on it. */
    VETO_EVIDENCE(VETO_READ),
    /** Deciding on an appeal. */
    VETO_HEAR(VETO_READ),
    EVALUATION_READ,
    /** Drafting the rules of a year. */
    EVALUATION_DRAFT(EVALUATION_READ),
    /** Putting in force what another one drafted. */
    EVALUATION_ENFORCE(EVALUATION_READ),
    EVALUATION_COMPUTE(EVALUATION_READ),
    EVALUATION_PUBLISH(EVALUATION_READ),
    /** Entering a point by hand, with its evidence. */
    EVALUATION_POINT(EVALUATION_READ),
    /** Confirming what another one entered, or refusing it. */
    EVALUATION_POINT_CONFIRM(EVALUATION_READ),
    /** A unit objecting to a point. */
    EVALUATION_OBJECT(EVALUATION_READ),
    /** Deciding on an objection. */
    EVALUATION_DECIDE(EVALUATION_READ),
    /** Asking that a year be frozen, and freezing it. */
    EVALUATION_FREEZE(EVALUATION_READ),

    DOCUMENT_READ,
    DOCUMENT_DRAFT,
    DOCUMENT_EDIT(DOCUMENT_READ),
    DOCUMENT_ISSUE(DOCUMENT_READ),
    DOCUMENT_DISCARD(DOCUMENT_READ),
    /** Having a file of it made. */
    DOCUMENT_BUILD(DOCUMENT_READ),

    TRAIL_READ,
    /** Seeing how the installation is. */
    OPERATION_READ,
    /** Seeing which backups there are, and whether they are good. */
    BACKUP_READ,
    BACKUP_TAKE(BACKUP_READ),
    /** Restoring one into a scratch server to compare it. */
    BACKUP_VERIFY(BACKUP_READ),
    BACKUP_DOWNLOAD(BACKUP_READ),
    /** Bringing the database back from one; done by whoever rules the machine, never over the network. */
    BACKUP_RESTORE,
    ARCHIVE_READ,
    ARCHIVE_TAKE(ARCHIVE_READ),
    ARCHIVE_TAKE_ALL(ARCHIVE_READ);

    /** What changes no fact of the ledger, and is done on whatever day a page shows. */
    private static final Set<Action> WITHOUT_DAY = EnumSet.of(
            UNIT_EDIT,
            UNIT_IMPORT,
            ACCOUNT_EDIT,
            ACCOUNT_SHOW_PHONE,
            ACCOUNT_GRANT,
            ACCOUNT_LOCK,
            ACCOUNT_ASK_PASSWORD,
            ACCOUNT_NEW_PASSWORD,
            ACCOUNT_ASK_FACTOR_RESET,
            ACCOUNT_RESET_FACTOR,
            SESSION_END,
            OWN_ACCOUNT,
            ACTING_ASK,
            ACTING_CONFIRM,
            ACTING_END,
            ACTING_BEGIN,
            ACTING_LEAVE,
            CALENDAR_LOAD,
            SAVED_VIEW_SAVE,
            SAVED_VIEW_DELETE,
            REPORT_OVERVIEW,
            FILE_COMPARE,
            INBOX_MARK,
            DOCUMENT_BUILD);

    /** What somebody was elected or appointed to do by name, and nobody does for another. */
    private static final Set<Action> IN_PERSON = EnumSet.of(
            VOTE_COUNT,
            VOTE_SIGN,
            ASSESSMENT_COUNT,
            ASSESSMENT_SIGN,
            LOOK_BACK_ANSWER,
            LOOK_BACK_FOLLOW,
            ACTING_ASK,
            ACTING_BEGIN);

    private final @Nullable Action reading;

    Action() {
        this(null);
    }

    Action(@Nullable Action reading) {
        this.reading = reading;
    }

    /** Whether it is an act of the field, dated with the day on which it is done. */
    boolean ofTheDay() {
        return !name().endsWith("_READ") && !WITHOUT_DAY.contains(this);
    }

    /** Whether a stand-in may do it for the colleague. */
    boolean passesOn() {
        return !IN_PERSON.contains(this);
    }

    /** The action of seeing the same record; itself where it is one. */
    public Action reading() {
        return reading == null ? this : reading;
    }
}
