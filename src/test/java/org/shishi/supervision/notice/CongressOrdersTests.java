package org.shishi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Role;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.SupervisionFixtures;

/** Orders of the standing committee (人大督办函): a series of their own, kept by the congress's staff alone. */
class CongressOrdersTests extends NoticeTest {

    @Test
    void anOrderHasItsOwnSeriesAndIsIssuedByASecondPersonOfTheCongress() {
        var draft = drafts.draft(jin(), order());
        refused(Verdict.FORBIDDEN, () -> drafts.issue(jin(), draft.id(), draft.version()));
        refused(Verdict.FORBIDDEN, () -> drafts.issue(office.hu(), draft.id(), draft.version()));
        var issued = drafts.issue(mei(), draft.id(), draft.version());
        assertThat(issued.number()).matches("人常督〔2023〕[1-9]\\d*号");
        assertThat(office.issued(ROADS).number()).startsWith("督提");
    }

    @Test
    void theUnitAnswersAndOnlyTheCongressVerifiesAndCloses() {
        long id = issued().id();
        answers.sign(office.clerk(ROADS), id);
        answers.answer(office.clerk(ROADS), id, SupervisionFixtures.answer());
        long looked = notices.get(jin(), id).notice().version();
        refused(Verdict.FORBIDDEN, () -> checks.verify(office.hu(), id, looked, "属实"));
        refused(Verdict.FORBIDDEN, () -> checks.verify(countyOffice(), id, looked, "属实"));
        checks.verify(jin(), id, looked, "代表视察属实");
        long verified = notices.get(jin(), id).notice().version();
        refused(Verdict.FORBIDDEN, () -> checks.close(office.hu(), id, verified, ""));
        assertThat(checks.close(mei(), id, verified, "").state()).isEqualTo(NoticeState.CLOSED);
    }

    @Test
    void neitherOfficeDraftsChangesOrChecksWhatTheOtherIssues() {
        refused(Verdict.FORBIDDEN, () -> drafts.draft(office.lin(), order()));
        refused(Verdict.FORBIDDEN, () -> drafts.draft(jin(), office.slip(ROADS)));
        var slip = drafts.draft(office.lin(), office.slip(ROADS));
        refused(Verdict.FORBIDDEN, () -> drafts.change(jin(), slip.id(), slip.version(), order()));
        broken("supervision.notice.kind.office", () -> drafts.change(office.lin(), slip.id(), slip.version(), order()));
        refused(Verdict.FORBIDDEN, () -> drafts.withdraw(jin(), slip.id(), "不发"));
        assertThat(notices.get(jin(), slip.id()).allowed()).isEmpty();
        assertThat(NoticeKind.draftedBy(jin())).containsExactly(NoticeKind.CONGRESS_ORDER);
        assertThat(NoticeKind.draftedBy(office.lin())).hasSize(4).doesNotContain(NoticeKind.CONGRESS_ORDER);
        assertThat(NoticeKind.draftedBy(office.clerk(ROADS))).isEmpty();
    }

    @Test
    void anUnansweredOrderIsRenewedInAGraverColourAndNeverBecomesTheInspectionOffices() {
        var issued = issued();
        clock.set("2023-10-16");
        assertThat(notices.get(office.lin(), issued.id()).allowed()).isEmpty();
        assertThat(notices.get(jin(), issued.id()).allowed()).contains(NoticeVerb.ESCALATE);
        var next = drafts.escalate(jin(), issued.id(), "逾期未答复");
        assertThat(next.kind()).isEqualTo(NoticeKind.CONGRESS_ORDER);
        assertThat(next.colour()).isEqualTo(NoticeColour.ORANGE);
    }

    @Test
    void aFindingIsFollowedUpByTheOfficeThatKeepsIt() {
        var found = office.found(ledger.project().enter(), ROADS);
        broken(
                "supervision.notice.finding.office",
                () -> drafts.draft(jin(), office.slip(ROADS, NoticeKind.CONGRESS_ORDER, found.id())));
    }

    private NoticeView issued() {
        var draft = drafts.draft(jin(), order());
        return drafts.issue(mei(), draft.id(), draft.version());
    }

    private SaveNotice order() {
        return office.slip(ROADS, NoticeKind.CONGRESS_ORDER, null);
    }

    private Actor jin() {
        return office.person("rd-jin", Role.CONGRESS_STAFF, "县人大");
    }

    private Actor mei() {
        return office.person("rd-mei", Role.CONGRESS_STAFF, "县人大");
    }

    private Actor countyOffice() {
        return office.person("fb-chen", Role.COUNTY_OFFICE, SCHOOLS);
    }
}
