package org.shishi.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Denied;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.Preparations;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.Votes;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;

@WholeApplication
@Import(VoteFixtures.class)
class ProposalsTests {

    private static int year = 2025;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    VoteFixtures meeting;

    @Autowired
    CollectionWindows windows;

    @Autowired
    Proposals proposals;

    @Autowired
    ProposalTracking followUps;

    @Autowired
    ReservePool reserve;

    @Autowired
    Preparations preparations;

    @Autowired
    Votes votes;

    @Autowired
    Units units;

    @Test
    void aProposerFollowsAProposalFromTheFormIntoTheReservePool() {
        long window = window(0, 40);
        var code = proposals.submitPublicly(window, said("村口公交候车亭"), "10.0.0.1");
        assertThat(followUps.track(code).state()).isEqualTo(ProposalState.RECEIVED);
        long id = only(window).id();
        proposals.screen(meeting.congress(), id, sheet(false), true, "");
        var track = followUps.track(code.toLowerCase(java.util.Locale.ROOT));
        assertThat(track.state()).isEqualTo(ProposalState.RESERVED);
        assertThat(track.item()).isEqualTo("IN_RESERVE");
        assertThat(reserve.of(meeting.congress(), meeting.county().id()).stream()
                        .map(ReserveItemView::title))
                .contains("村口公交候车亭");
        assertThatThrownBy(() -> followUps.track("NOBODY")).hasMessageContaining("proposal.code.unknown");
    }

    @Test
    void aCitizensProposalGoesAllTheWayToACandidateThatPassesTheGate() {
        long window = window(0, 40);
        proposals.submitPublicly(window, said("老年食堂"), "10.0.1.1");
        long first = only(window).id();
        proposals.submitPublicly(window, said("社区食堂"), "10.0.1.1");
        long second = proposals.ofWindow(meeting.congress(), window).get(0).id();
        proposals.merge(meeting.congress(), second, first);
        proposals.screen(meeting.congress(), first, sheet(false), true, "");
        long item =
                Objects.requireNonNull(proposals.get(meeting.congress(), first).itemId());
        long vote = meeting.prepared(VotingRule.usual(VotingMethod.MAJORITY, 1), 5);
        meeting.appoint(vote);
        preparations.nominate(meeting.congress(), vote, item);
        assertThatThrownBy(() -> freeze(vote)).hasMessageContaining("vote.gate.no-unit");
        var whole = new SaveItem("老年食堂", "内容", "建成 3 家", units.all().get(0).id(), null, LocalDate.of(2023, 12, 31));
        assertThatThrownBy(() -> name(item, whole)).hasMessageContaining("vote.item.taken");
        preparations.strike(meeting.congress(), vote, 1);
        var nowhere = new SaveItem("老年食堂", "内容", "", -1L, null, LocalDate.of(2023, 12, 31));
        assertThatThrownBy(() -> name(item, nowhere)).hasMessageContaining("vote.item.unit");
        assertThatThrownBy(() -> reserve.change(meeting.actor("deputy"), item, 0, whole))
                .isInstanceOf(Denied.class);
        assertThat(name(item, whole).incomplete()).isFalse();
        assertThatThrownBy(() -> reserve.change(meeting.congress(), item, 0, whole))
                .isInstanceOf(OptimisticLockingFailureException.class);
        preparations.nominate(meeting.congress(), vote, item);
        freeze(vote);
        var sources = reserve.sources(meeting.congress(), List.of(item)).get(item);
        assertThat(sources.stream().map(ItemSource::proposalId)).containsExactly(first, second);
        var page = Visitor.signedIn(port, "congress").get("/votes/" + vote).body();
        assertThat(page).contains("/proposals/" + first, "/proposals/" + second);
    }

    private ReserveItemView name(long item, SaveItem save) {
        long version = reserve.get(meeting.congress(), item).version();
        return reserve.change(meeting.congress(), item, version, save);
    }

    private void freeze(long vote) {
        preparations.freeze(
                meeting.congress(),
                vote,
                votes.get(meeting.congress(), vote).head().version());
    }

    @Test
    void theNegativeListForbidsTheReservePool() {
        long window = window(0, 40);
        proposals.submit(meeting.actor("deputy"), window, said("举债修建广场"));
        long id = only(window).id();
        assertThatThrownBy(() -> proposals.screen(meeting.congress(), id, sheet(true), true, ""))
                .hasMessageContaining("proposal.screening.negative");
        assertThatThrownBy(() -> proposals.screen(meeting.congress(), id, sheet(true), false, " "))
                .hasMessageContaining("proposal.screening.why");
        proposals.screen(meeting.congress(), id, sheet(true), false, "会形成债务");
        assertThat(proposals.get(meeting.congress(), id).state()).isEqualTo(ProposalState.REJECTED);
        assertThatThrownBy(() -> proposals.screen(meeting.congress(), id, sheet(false), true, ""))
                .hasMessageContaining("proposal.state");
    }

    @Test
    void similarProposalsAreShownAndMerged() {
        long window = window(0, 40);
        proposals.submit(meeting.actor("deputy"), window, said("新建村级道路硬化工程"));
        var second = proposals.submit(meeting.actor("township"), window, said("村级道路硬化工程建设"));
        var all = proposals.ofWindow(meeting.congress(), window);
        var alike = proposals.get(meeting.congress(), all.get(0).id()).lookalikes();
        assertThat(alike.stream().map(ProposalView.Lookalike::proposal))
                .contains(all.get(1).id());
        proposals.merge(meeting.congress(), all.get(0).id(), all.get(1).id());
        assertThat(followUps.track(second).state()).isEqualTo(ProposalState.MERGED);
        assertThatThrownBy(() -> proposals.merge(
                        meeting.congress(), all.get(1).id(), all.get(0).id()))
                .hasMessageContaining("proposal.merge.into");
    }

    @Test
    void outsideItsDaysNothingIsTaken() {
        long past = window(-60, -20);
        assertThatThrownBy(() -> proposals.submitPublicly(past, said("过期"), "10.0.0.2"))
                .hasMessageContaining("proposal.window.closed");
        long small = window(0, 10);
        assertThat(windows.all(meeting.congress()).stream()
                        .filter(window -> window.id() == small)
                        .findFirst()
                        .orElseThrow()
                        .tooShort())
                .isTrue();
    }

    @Test
    void oneAddressSendsFiveAnHour() {
        long window = window(0, 40);
        for (int i = 0; i < 5; i++) {
            proposals.submitPublicly(window, said("建议" + i), "10.0.0.3");
        }
        assertThatThrownBy(() -> proposals.submitPublicly(window, said("再来"), "10.0.0.3"))
                .hasMessageContaining("proposal.too-many");
        proposals.submitPublicly(window, said("别人"), "10.0.0.4");
    }

    @Test
    void thePublicFormWantsTheSumAndHidesThePhone() {
        long window = window(0, 40);
        var stranger = Visitor.stranger(port);
        var page = stranger.get("/public/proposals");
        assertThat(page.statusCode()).isEqualTo(200);
        var fields = Map.of(
                "windowId",
                "" + window,
                "title",
                "路灯",
                "content",
                "装路灯",
                "proposer",
                "张三",
                "phone",
                "13812345678",
                "token",
                "1.x",
                "answer",
                "5");
        assertThat(stranger.post("/public/proposals", fields, page).statusCode())
                .isEqualTo(422);
        var question = java.util.regex.Pattern.compile("name=\"token\" value=\"([^\"]+)\"")
                .matcher(page.body());
        assertThat(question.find()).isTrue();
        var sum = java.util.regex.Pattern.compile("(\\d+) \\+ (\\d+) =").matcher(page.body());
        assertThat(sum.find()).isTrue();
        var right = new java.util.HashMap<>(fields);
        right.put("token", question.group(1));
        right.put("answer", String.valueOf(Integer.parseInt(sum.group(1)) + Integer.parseInt(sum.group(2))));
        var sent = stranger.post("/public/proposals", right, stranger.get("/public/proposals"));
        assertThat(sent.statusCode()).isEqualTo(302);
        var track = stranger.get(java.net
                        .URI
                        .create(sent.headers().firstValue("Location").orElseThrow())
                        .getPath() + "?"
                + java.net
                        .URI
                        .create(sent.headers().firstValue("Location").orElseThrow())
                        .getQuery());
        assertThat(track.body()).contains("路灯").doesNotContain("13812345678");
        assertThat(only(window).proposal().phone()).isEqualTo("138****5678");
        shownToWhoScreensOnly(only(window).id());
    }

    private void shownToWhoScreensOnly(long id) {
        var township = Visitor.signedIn(port, "township");
        assertThat(township.get("/proposals/" + id).body())
                .contains("138****5678")
                .doesNotContain("/phone");
        assertThat(township.post("/proposals/" + id + "/phone", Map.of(), township.get("/proposals/" + id))
                        .statusCode())
                .isEqualTo(403);
        var congress = Visitor.signedIn(port, "congress");
        var page = congress.get("/proposals/" + id);
        assertThat(page.body()).contains("138****5678").doesNotContain("13812345678");
        congress.post("/proposals/" + id + "/phone", Map.of(), page);
        assertThat(congress.get("/proposals/" + id).body()).contains("13812345678");
        assertThat(congress.get("/proposals/" + id).body()).doesNotContain("13812345678");
        assertThat(Visitor.signedIn(port, "auditor")
                        .get("/admin/trail?action=PROPOSAL_SHOW_PHONE&subject=" + id)
                        .body())
                .contains("proposal:" + id)
                .doesNotContain("13812345678");
    }

    private ProposalView only(long window) {
        var all = proposals.ofWindow(meeting.congress(), window);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private long window(int from, int days) {
        var today = LocalDate.now(clock);
        int planYear = year++;
        long body = meeting.county().id();
        windows.save(meeting.congress(), body, planYear, today.plusDays(from), today.plusDays(days));
        return windows.all(meeting.congress()).stream()
                .filter(window -> window.bodyId() == body && window.planYear() == planYear)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static SaveProposal said(String title) {
        return new SaveProposal(title, "", "内容", "", null, "", "", null, "老郑", "13812345678");
    }

    private static Screening sheet(boolean debt) {
        return new Screening("强烈", "必要", "可承受", "无需用地", "无影响", "安全", false, debt, false, false, "徐主任");
    }
}
