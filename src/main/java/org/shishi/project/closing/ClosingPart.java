package org.shishi.project.closing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.handover.HandoverLines;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Shows on a project's page the four steps 完工, 投用, 验收 and 销号, who took each of them, and lets them. */
@Component
@Order(90)
class ClosingPart implements ProjectPart {

    private final Closings closings;
    private final Reopenings reopenings;
    private final HandoverLines lines;
    private final MessageSource messages;

    ClosingPart(Closings closings, Reopenings reopenings, HandoverLines lines, MessageSource messages) {
        this.closings = closings;
        this.reopenings = reopenings;
        this.lines = lines;
        this.messages = messages;
    }

    /**
     * What the part shows.
     *
     * @param stage what the project is now
     */
    record Part(
            List<ClosingView> all,
            HandoverLines.Lines steps,
            String href,
            Stage stage,
            boolean mayAsk,
            boolean mayReopen,
            boolean mayAnswer) {

        /** Whether closing is to be asked for, and nothing was asked yet. */
        public boolean accepted() {
            return stage == Stage.ACCEPTED;
        }

        /** The re-opening that holds: nothing was decided after it. */
        public @Nullable ClosingView reopening() {
            return all.stream()
                    .filter(one -> one.state() == ClosingState.CONFIRMED)
                    .findFirst()
                    .filter(ClosingView::reopens)
                    .orElse(null);
        }

        /** Whether what waits is to open the project again. */
        public boolean reopens() {
            return all.stream().anyMatch(one -> one.waits() && one.reopens());
        }
    }

    @Override
    public String word() {
        return "closing";
    }

    @Override
    public String template() {
        return "project/closing :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.PROJECT_READ);
    }

    /** What was opened again says why, and the percent that was told since. */
    @Override
    public String notice(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var latest = reopenings.of(project.id(), asOf);
        if (project.stage().completed() || latest.since() == null) {
            return "";
        }
        var percent = project.progress().percent();
        var key = percent == null ? "none" : "since";
        var said = percent == null ? "" : percent.stripTrailingZeros().toPlainString() + " %";
        return messages.getMessage(
                "project.reopened.notice." + key,
                new Object[] {
                    latest.since().toString(), latest.reason().replaceFirst("[。.]$", ""), project.stage(), said
                },
                locale);
    }

    private static String href(ProjectView project) {
        return "/projects/" + UriUtils.encodePathSegment(project.code(), StandardCharsets.UTF_8) + "/parts/closing";
    }

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var found = closings.ofProject(actor, project.code(), asOf);
        var steps = lines.of(actor, found.project(), asOf);
        return new Part(
                found.all(),
                steps,
                "/projects/" + UriUtils.encodePathSegment(project.code(), StandardCharsets.UTF_8),
                found.project().stage(),
                found.allowed().contains(Action.PROJECT_CLOSING_ASK) && !steps.openDefects(),
                found.allowed().contains(Action.PROJECT_REOPENING_ASK),
                found.allowed().contains(Action.PROJECT_CLOSE));
    }

    @Override
    public List<Standing> standing(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var latest = reopenings.of(project.id(), asOf);
        if (!project.stage().completed()) {
            return latest.reopened().stream()
                    .map(since -> new Standing("project.reopened.since", since.toString(), "", "", href(project)))
                    .toList();
        }
        if (!latest.waits()) {
            return List.of();
        }
        return closings.ofProject(actor, project.code(), asOf).all().stream()
                .filter(ClosingView::waits)
                .map(one -> new Standing(
                        "projects.section.closing",
                        messages.getMessage(one.kindWord(), null, locale)
                                + " · "
                                + messages.getMessage(ClosingState.REQUESTED, locale),
                        one.requestedBy(),
                        "wait"))
                .toList();
    }
}
