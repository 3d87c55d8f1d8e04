package org.shishi.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.shishi.vote.VoteTallies;
import org.shishi.vote.VoteTally;
import org.shishi.vote.count.CandidateOutcome;
import org.springframework.stereotype.Component;

/** The votes announced for the year and held by the day: who was present, what each candidate got, what became of it. */
@Component
class VoteValues implements ValueSource {

    private static final List<String> HEAD = List.of(
            "票决单位", "会议", "票决日期", "轮次", "应到", "实到", "发出", "收回", "有效", "无效", "候选项目", "赞成", "反对", "弃权", "结果", "项目编号");
    private static final List<String> MEETINGS = List.of("票决单位", "会议", "票决日期", "应到", "实到", "候选项目", "当选项目");
    private static final List<String> ELECTED = List.of("项目编号", "项目名称", "票决单位", "会议", "票决日期", "赞成");

    private final VoteTallies tallies;
    private final ChineseWords words;

    VoteValues(VoteTallies tallies, ChineseWords words) {
        this.tallies = tallies;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.VOTES;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var all = tallies.ofYear(actor, basis.planYear(), basis.asOf());
        var rows = new Rows(HEAD, all.stream().map(this::row).toList());
        var meetings = meetings(all);
        var elected = all.stream().filter(VoteValues::elected).toList();
        values.figure("票决会议", meetings.size(), meetings);
        values.figure(
                "票决项目",
                elected.size(),
                new Rows(ELECTED, elected.stream().map(VoteValues::project).toList()));
        values.table("票决情况表", table(all), rows);
    }

    private static boolean elected(VoteTally one) {
        return one.verdict() == CandidateOutcome.ELECTED;
    }

    private Rows.Row row(VoteTally one) {
        return new Rows.Row(
                List.of(
                        one.body(),
                        one.meeting(),
                        one.heldOn().toString(),
                        String.valueOf(one.round()),
                        String.valueOf(one.due()),
                        String.valueOf(one.present()),
                        String.valueOf(one.issued()),
                        String.valueOf(one.returned()),
                        String.valueOf(one.valid()),
                        String.valueOf(one.invalid()),
                        one.title(),
                        String.valueOf(one.inFavour()),
                        number(one.against()),
                        number(one.abstain()),
                        words.say(one.verdict()),
                        Objects.requireNonNullElse(one.project(), ChineseWords.NOTHING)),
                link(one));
    }

    /** What the method does not count is not nought. */
    private static String number(@Nullable Integer counted) {
        return counted == null ? ChineseWords.NOTHING : counted.toString();
    }

    private static String link(VoteTally one) {
        return "/votes/" + one.voteId();
    }

    private static Rows meetings(List<VoteTally> all) {
        var byVote = new LinkedHashMap<Long, List<VoteTally>>();
        all.forEach(one -> byVote.computeIfAbsent(one.voteId(), id -> new java.util.ArrayList<>())
                .add(one));
        return new Rows(
                MEETINGS, byVote.values().stream().map(VoteValues::meeting).toList());
    }

    private static Rows.Row meeting(List<VoteTally> tallies) {
        var first = tallies.get(0);
        return new Rows.Row(
                List.of(
                        first.body(),
                        first.meeting(),
                        first.heldOn().toString(),
                        String.valueOf(first.due()),
                        String.valueOf(first.present()),
                        String.valueOf(tallies.stream()
                                .map(VoteTally::candidate)
                                .distinct()
                                .count()),
                        String.valueOf(
                                tallies.stream().filter(VoteValues::elected).count())),
                link(first));
    }

    private static Rows.Row project(VoteTally one) {
        var code = one.project();
        return new Rows.Row(
                List.of(
                        Objects.requireNonNullElse(code, ChineseWords.NOTHING),
                        one.title(),
                        one.body(),
                        one.meeting(),
                        one.heldOn().toString(),
                        String.valueOf(one.inFavour())),
                code == null ? link(one) : ProjectRowsOf.link(code));
    }

    private PaperTable table(List<VoteTally> all) {
        return new PaperTable(
                "民生实事项目票决情况表",
                "单位：票",
                List.of(
                        PaperTable.Column.of(5),
                        PaperTable.Column.of(7),
                        PaperTable.Column.number(2),
                        PaperTable.Column.number(2),
                        PaperTable.Column.number(2),
                        PaperTable.Column.centred(2)),
                List.of(List.of("票决单位", "候选项目", "赞成", "反对", "弃权", "结果").stream()
                        .map(PaperCell::of)
                        .toList()),
                all.stream()
                        .map(one -> List.of(
                                PaperCell.of(one.body()),
                                PaperCell.of(one.title()),
                                PaperCell.of(one.inFavour()),
                                PaperCell.of(number(one.against())),
                                PaperCell.of(number(one.abstain())),
                                PaperCell.of(words.say(one.verdict()))))
                        .toList());
    }
}
