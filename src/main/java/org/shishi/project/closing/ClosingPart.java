package org.shishi.project.closing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.handover.HandoverLines;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Shows on a project's page the four steps 完工, 投用, 验收 and 销号, who took each of them, and lets them. */
@Component
@Order(90)
class ClosingPart implements ProjectPart {

    private final Closings closings;
    private final ClosingRepository requests;
    private final HandoverLines lines;
    private final MessageSource messages;
    private final Remembered<ClosingState, Set<Long>> waiting;

    ClosingPart(
            Closings closings,
            ClosingRepository requests,
            HandoverLines lines,
            MessageSource messages,
            TableStamps stamps) {
        this.closings = closings;
        this.requests = requests;
        this.lines = lines;
        this.messages = messages;
        this.waiting = stamps.rememberedOfLedger();
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

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var found = closings.ofProject(actor, project.code());
        var steps = lines.of(actor, found.project());
        return new Part(
                found.all(),
                steps,
                "/projects/" + UriUtils.encodePathSegment(project.code(), StandardCharsets.UTF_8),
                found.project().stage(),
                found.allowed().contains(Action.PROJECT_CLOSING_ASK) && !steps.openDefects(),
                found.allowed().contains(Action.PROJECT_REOPENING_ASK),
                found.allowed().contains(Action.PROJECT_CLOSE));
    }

    private boolean waits(long project) {
        return waiting.get(ClosingState.REQUESTED, requests::projectsIn).contains(project);
    }

    @Override
    public List<Standing> standing(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        if (!project.stage().completed() || !waits(project.id())) {
            return List.of();
        }
        return closings.ofProject(actor, project.code()).all().stream()
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
