package org.shishi.superior;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what superior bodies wrote, as it stood on a day. A unit sees what concerns it or a project of its own. */
@Service
@Transactional(readOnly = true)
public class SuperiorNotices {

    private final SuperiorNoticeRows rows;
    private final Gate gate;

    SuperiorNotices(SuperiorNoticeRows rows, Gate gate) {
        this.rows = rows;
        this.gate = gate;
    }

    /** Those of a plan year, the latest first; withdrawn ones too. */
    public List<SuperiorNoticeView> find(Actor actor, int year, LocalDate day, SuperiorNoticeQuery query) {
        gate.list(actor, Action.SUPERIOR_READ);
        return seen(actor, rows.ofYear(year, day)).stream().filter(query::fits).toList();
    }

    public SuperiorNoticeView get(Actor actor, long id, LocalDate day) {
        var found = rows.get(id, day, Action.SUPERIOR_READ);
        gate.read(actor, Action.SUPERIOR_READ, found.resource());
        return found;
    }

    /** One as it is today, for whoever opens a form that changes it. */
    public SuperiorNoticeView open(Actor actor, long id, Action action) {
        var found = get(actor, id, rows.today());
        gate.read(actor, action, found.resource());
        return found;
    }

    /** Those that name a project, the earliest first. */
    public List<SuperiorNoticeView> ofProject(Actor actor, long project, LocalDate day) {
        gate.list(actor, Action.SUPERIOR_READ);
        return seen(actor, rows.ofProject(project, day));
    }

    /** The answers that are due in the span, of whatever year. */
    public List<AnswerDue> due(Actor actor, LocalDate from, LocalDate to, LocalDate day) {
        return Policy.holds(actor, Action.SUPERIOR_READ)
                ? rows.due(from, to, day).stream()
                        .filter(one -> Policy.decide(actor, Action.SUPERIOR_READ, one.resource())
                                .allowed())
                        .toList()
                : List.of();
    }

    /** How many count in a plan year by the day, blame and praise apart. */
    public Counts counts(int year, LocalDate day) {
        return rows.counts(year, day);
    }

    /** Blame and praise. */
    public record Counts(long blame, long praise) {}

    /** All that count in a plan year, the earliest first, for modules that have asked the policy about what they need them for. */
    public List<SuperiorNoticeView> standing(int year, LocalDate day) {
        return rows.ofYear(year, day).stream()
                .filter(SuperiorNoticeView::standing)
                .sorted(SuperiorNoticeRows.EARLIEST)
                .toList();
    }

    private static List<SuperiorNoticeView> seen(Actor actor, List<SuperiorNoticeView> all) {
        return all.stream()
                .filter(one -> Policy.decide(actor, Action.SUPERIOR_READ, one.resource())
                        .allowed())
                .toList();
    }
}
