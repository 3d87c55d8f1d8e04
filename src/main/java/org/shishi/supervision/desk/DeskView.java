package org.shishi.supervision.desk;

import java.util.ArrayList;
import java.util.List;
import org.shishi.project.Light;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.desk.DeskDuties.Duty;
import org.shishi.supervision.finding.FindingLine;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.instruction.InstructionView;
import org.shishi.supervision.notice.NoticeLine;
import org.shishi.supervision.notice.NoticeView;

/**
 * The desk in words.
 *
 * @param duties what needs the reader, the gravest first
 */
record DeskView(Desk desk, Labels labels, List<Duty> duties) {

    private static final int SHOWN = 8;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    /** Open findings of an age, and where they are. */
    record Age(String key, long count, String href) {}

    static DeskView of(Desk desk, Labels labels, List<Duty> others) {
        var duties = new ArrayList<Duty>();
        desk.notices()
                .forEach((verb, slips) -> slips.forEach(slip -> duties.add(new Duty(
                        labels.say("supervision.duty." + verb),
                        slip.clock().tone(),
                        "/supervision/notices/" + slip.id(),
                        slip.number().isEmpty() ? slip.matter() : slip.number() + " " + slip.matter(),
                        join(slip.unit(), slip.clock().text(labels))))));
        desk.findings()
                .forEach((verb, problems) -> problems.forEach(problem -> duties.add(new Duty(
                        labels.say("supervision.duty.finding." + verb),
                        problem.overdue() ? "late" : "wait",
                        "/supervision/findings/" + problem.id(),
                        problem.description(),
                        join(
                                problem.unit(),
                                labels.say("supervision.due.by", problem.dueOn().toString()))))));
        desk.instructions().stream()
                .filter(InstructionView::mayReply)
                .forEach(instruction -> duties.add(new Duty(
                        labels.say("supervision.duty.reply"),
                        instruction.overdue() ? "late" : "wait",
                        "/supervision/instructions/" + instruction.id(),
                        instruction.wording(),
                        instruction.leader())));
        desk.closings()
                .forEach(closing -> duties.add(new Duty(
                        labels.say("supervision.duty.closing"),
                        "wait",
                        "/projects/" + closing.code() + "/parts/closing",
                        closing.code() + " " + closing.title(),
                        closing.requestedBy())));
        if (desk.objections() > 0) {
            duties.add(new Duty(
                    labels.say("supervision.duty.objection"),
                    "warn",
                    "/supervision/inspections",
                    labels.say("supervision.duty.objections", desk.objections()),
                    ""));
        }
        duties.addAll(others);
        return new DeskView(desk, labels, List.copyOf(duties));
    }

    private static String join(String a, String b) {
        return b.isEmpty() ? a : a + " · " + b;
    }

    public int red() {
        return desk.lights().of(Light.RED);
    }

    public int yellow() {
        return desk.lights().of(Light.YELLOW);
    }

    public int today() {
        return desk.today().size();
    }

    public int week() {
        return desk.week().size();
    }

    public List<Age> ages() {
        var found = "/supervision/findings?open=true";
        return List.of(
                new Age("supervision.age.week", desk.aged(-1, WEEK), found + "&youngerThan=" + WEEK),
                new Age(
                        "supervision.age.month",
                        desk.aged(WEEK, MONTH),
                        found + "&olderThan=" + WEEK + "&youngerThan=" + MONTH),
                new Age(
                        "supervision.age.quarter",
                        desk.aged(MONTH, QUARTER),
                        found + "&olderThan=" + MONTH + "&youngerThan=" + QUARTER),
                new Age("supervision.age.older", desk.aged(QUARTER, -1), found + "&olderThan=" + QUARTER));
    }

    public List<NoticeLine> overdue() {
        return rows(desk.overdue());
    }

    public List<NoticeLine> next() {
        return rows(desk.next());
    }

    private List<NoticeLine> rows(List<NoticeView> slips) {
        return slips.stream()
                .limit(SHOWN)
                .map(slip -> NoticeLine.of(slip, labels))
                .toList();
    }

    public List<FindingLine> oldest() {
        return desk.unfinished().stream()
                .limit(SHOWN)
                .map((FindingView problem) -> FindingLine.of(problem, labels))
                .toList();
    }
}
