package org.shishi.supervision.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint.OfYear;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.StepPages.RecordPage;

/** What a notice's page says. */
record NoticePage(NoticeDetail detail, Labels labels) implements OfYear, RecordPage {

    @Override
    public int planYear() {
        return notice().planYear();
    }

    private static final DateTimeFormatter PROSE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Done with one press: whoever signs for it has it before him, and nothing is given away. */
    private static final Set<NoticeVerb> AT_ONCE = Set.of(NoticeVerb.SIGN);

    private static final Set<NoticeVerb> FIRST =
            Set.of(NoticeVerb.ISSUE, NoticeVerb.SIGN, NoticeVerb.ANSWER, NoticeVerb.VERIFY);

    /** A button: its word, where it leads, and whether it does it at once. */
    record Act(String word, String href, boolean atOnce, boolean first) {}

    public NoticeView notice() {
        return detail.notice();
    }

    @Override
    public String href() {
        return NoticePages.PLACE.of(notice().id());
    }

    /** What stands above the page: the number once there is one. */
    @Override
    public String title() {
        var kind = labels.text(notice().kind());
        return notice().number().isEmpty() ? kind + " · " + notice().matter() : kind + " " + notice().numberOfHead();
    }

    public String kind() {
        return labels.text(notice().kind());
    }

    public String colour() {
        return labels.text(notice().colour());
    }

    public String colourTone() {
        return notice().colour().tone();
    }

    public String state() {
        return labels.text(notice().state());
    }

    public String stateTone() {
        return notice().state().tone();
    }

    public String clock() {
        return notice().clock().text(labels);
    }

    public String clockTone() {
        return notice().clock().tone();
    }

    public List<NoticeStepView> steps() {
        return detail.steps();
    }

    public String verb(NoticeStepView step) {
        return labels.text(step.verb().done());
    }

    public boolean mayChange() {
        return detail.allowed().contains(NoticeVerb.CHANGE);
    }

    public boolean proposed() {
        return detail.allowed().contains(NoticeVerb.ESCALATE);
    }

    /** Waiting for a second person: the reader has drafted it and may not issue it. */
    public boolean waitsForAnother() {
        return mayChange() && !detail.allowed().contains(NoticeVerb.ISSUE);
    }

    public List<Act> acts() {
        return detail.allowed().stream()
                .filter(verb -> verb != NoticeVerb.CHANGE)
                .map(verb -> new Act(
                        labels.text(verb), href() + "/" + verb.word(), AT_ONCE.contains(verb), FIRST.contains(verb)))
                .toList();
    }

    /** 第4期 */
    public String issue() {
        return "第" + notice().issue() + "期";
    }

    /** 2023年11月6日 */
    public String prose(@Nullable LocalDate day) {
        return day == null ? "" : PROSE.format(day);
    }
}
