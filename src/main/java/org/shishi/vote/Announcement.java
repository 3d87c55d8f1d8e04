package org.shishi.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shishi.paper.Paper;
import org.shishi.paper.PaperDraft;
import org.shishi.proposal.BodyKind;
import org.shishi.vote.count.CandidateOutcome;

/** Drafts the announcement (公告) of a result from its data; people may reword it before it is fixed. */
public final class Announcement {

    private Announcement() {}

    public static String title(VoteView vote) {
        return vote.body().name() + "公告";
    }

    /** The announcement that was made, as the document it is. */
    public static Paper paper(VoteView vote) {
        var day = Objects.requireNonNull(vote.head().announcedAt()).toLocalDate();
        return PaperDraft.titled(title(vote))
                .text(vote.head().announcement())
                .signed(vote.body().name(), day)
                .paper();
    }

    /** The text below the title, in paragraphs. */
    public static String draft(VoteView vote) {
        var plan = vote.head().plan();
        var word = vote.body().kind() == BodyKind.STREET_ASSEMBLY ? "票选" : "票决";
        var lines = new java.util.ArrayList<String>();
        lines.add("%s于%s对%d年民生实事候选项目进行了%s。候选项目%d件，应选%d件。"
                .formatted(
                        plan.meeting(),
                        inWords(plan.heldOn()),
                        plan.planYear(),
                        word,
                        vote.candidates().size(),
                        plan.rule().seats()));
        for (var round : vote.rounds()) {
            lines.add(round(round));
        }
        var elected = vote.elected();
        lines.add(elected.isEmpty() ? "没有项目当选。" : "下列%d件项目当选为%d年民生实事项目：".formatted(elected.size(), plan.planYear()));
        lines.addAll(winners(vote, elected));
        lines.add("现予公告。");
        return String.join("\n", lines);
    }

    private static String round(RoundView round) {
        var sheet = Objects.requireNonNull(round.sheet());
        var which = round.number() == 1
                ? ""
                : "第%d轮投票：候选项目%d件，应选%d件。"
                        .formatted(round.number(), round.candidates().size(), round.seats());
        return which
                + "应到代表%d人，实到代表%d人；发出票%d张，收回票%d张，其中有效票%d张，无效票%d张。"
                        .formatted(
                                sheet.due(),
                                sheet.present(),
                                sheet.issued(),
                                sheet.returned(),
                                sheet.valid(),
                                sheet.invalid())
                + (round.decision().isEmpty() ? "" : round.decision());
    }

    private static List<String> winners(VoteView vote, List<Integer> elected) {
        return IntStream.range(0, elected.size())
                .mapToObj(i -> "%d．%s（%s）".formatted(i + 1, title(vote, elected.get(i)), score(vote, elected.get(i))))
                .collect(Collectors.toList());
    }

    private static String title(VoteView vote, int number) {
        return vote.candidates().stream()
                .filter(candidate -> candidate.number() == number)
                .map(Candidate::title)
                .findFirst()
                .orElseThrow();
    }

    private static String score(VoteView vote, int number) {
        var method = vote.head().plan().rule().method();
        return vote.rounds().stream()
                .filter(round -> round.result() != null
                        && round.result().having(CandidateOutcome.ELECTED).contains(number))
                .flatMap(round -> Objects.requireNonNull(round.result()).standings().stream())
                .filter(standing -> standing.candidate() == number)
                .map(standing -> switch (method) {
                    case FOR_AGAINST -> "赞成%d票".formatted(standing.score());
                    case RANKING -> "序号之和%d".formatted(standing.score());
                    default -> "得%d票".formatted(standing.score());
                })
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    /** 2027年1月12日 */
    public static String inWords(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
