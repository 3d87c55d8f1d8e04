package org.shishi.supervision.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.paper.Letterhead;
import org.shishi.paper.Paper;
import org.shishi.paper.PaperDraft;
import org.shishi.paper.PaperWords;
import org.shishi.paper.WordPapers;
import org.shishi.policy.Actor;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.common.SupervisionSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a notice on paper, as it is handed over: an assignment notice under the head of its series, a letter under its number. */
@Service
@Transactional(readOnly = true)
class NoticePapers {

    private static final String DRAFT = "（草稿）";

    private final Notices notices;
    private final WordPapers word;
    private final SupervisionSettings settings;

    NoticePapers(Notices notices, WordPapers word, SupervisionSettings settings) {
        this.notices = notices;
        this.word = word;
        this.settings = settings;
    }

    /**
     * A Word file to download.
     *
     * @param name without its ending
     */
    public record File(String name, byte[] content) {}

    public Paper paper(Actor actor, long id) {
        return paper(notices.get(actor, id));
    }

    public File word(Actor actor, long id) {
        var detail = notices.get(actor, id);
        var notice = detail.notice();
        var number = notice.number().isEmpty() ? DRAFT : notice.numberOfHead();
        return new File(notice.kind().title() + number, word.docx(paper(detail)));
    }

    private Paper paper(NoticeDetail detail) {
        var notice = detail.notice();
        var issuer = settings.office(notice.kind().issuer());
        var day = notice.issuedOn() == null ? notice.draftedOn() : notice.issuedOn();
        return PaperDraft.titled(title(notice))
                .headed(head(notice, issuer, day))
                .to(notice.unit())
                .heading(1, "交办事项")
                .paragraph(about(notice))
                .heading(1, "存在问题")
                .text(notice.problem())
                .heading(1, "办理要求")
                .text(notice.demand())
                .heading(1, "办理时限")
                .paragraph(deadline(notice))
                .signed(issuer, day)
                .noted("预警级别：" + colour(notice.colour()) + former(detail.former()))
                .receipt(notice.kind().title() + notice.numberOfHead() + "已收到，将按要求办理并按时书面答复。", "签收人：", "签收日期：")
                .paper();
    }

    private static String colour(NoticeColour colour) {
        return switch (colour) {
            case BLUE -> "蓝色";
            case ORANGE -> "橙色";
            case RED -> "红色";
        };
    }

    private static String former(@Nullable NoticeView former) {
        return former == null ? "" : "；前一函件：" + former.number();
    }

    private static Letterhead head(NoticeView notice, String issuer, LocalDate day) {
        var number = notice.number().isEmpty() ? DRAFT : notice.numberOfHead();
        if (notice.kind() == NoticeKind.ASSIGNMENT) {
            return Letterhead.series(notice.kind().title(), number, issuer, day);
        }
        return Letterhead.of(issuer, number);
    }

    private static String title(NoticeView notice) {
        return notice.kind() == NoticeKind.ASSIGNMENT
                ? notice.matter()
                : "关于" + notice.matter() + "的" + notice.kind().title();
    }

    private static String about(NoticeView notice) {
        var project = notice.project() == null ? "" : "，涉及项目：" + notice.projectTitle() + "（" + notice.project() + "）";
        return ended(notice.matter() + project);
    }

    private static String ended(String sentence) {
        return sentence.replaceAll("[。；，]+$", "") + "。";
    }

    /** Working days count; the day stands there once the notice is issued. */
    private static String deadline(NoticeView notice) {
        return "请于" + by(notice) + "将办理措施、结果及佐证材料书面反馈。";
    }

    private static String by(NoticeView notice) {
        var dueOn = notice.dueOn();
        int days = notice.days();
        if (notice.meetingName() != null) {
            return notice.meetingName() + (dueOn == null ? "" : "（" + PaperWords.date(dueOn) + "）") + "召开前";
        }
        return dueOn == null ? "印发之日起" + days + "个工作日内" : PaperWords.date(dueOn) + "前（" + days + "个工作日）";
    }
}
