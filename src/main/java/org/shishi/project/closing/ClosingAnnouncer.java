package org.shishi.project.closing;

import java.util.Locale;
import java.util.stream.Stream;
import org.shishi.project.ProjectView;
import org.shishi.project.closing.ClosingTold.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells of closings: to those concerned, and in the project's timeline. */
@Component
class ClosingAnnouncer {

    private final ApplicationEventPublisher events;
    private final MessageSource messages;

    ClosingAnnouncer(ApplicationEventPublisher events, MessageSource messages) {
        this.events = events;
        this.messages = messages;
    }

    ClosingView asked(ProjectView project, Closing closing) {
        var view = closing.view(project);
        tell(
                view.reopens() ? What.REOPENING_ASKED : What.CLOSING_ASKED,
                project,
                closing,
                view.requestedBy(),
                view.evidence());
        return view;
    }

    ClosingView answered(ProjectView project, Closing closing) {
        var view = closing.view(project);
        var what = view.closedOn() == null ? What.RETURNED : view.reopens() ? What.REOPENED : What.CLOSED;
        tell(what, project, closing, view.answeredBy(), view.opinion());
        return view;
    }

    private void tell(What what, ProjectView project, Closing closing, String by, String words) {
        var said = project.description();
        var units = Stream.concat(Stream.of(said.leadUnitId()), said.responsibleUnitIds().stream())
                .distinct()
                .toList();
        events.publishEvent(
                new ClosingTold(what, project.code(), said.title(), units, closing.requestedBy(), by, words));
    }

    /** The line of the timeline names both persons and their days. */
    String line(ClosingView closing) {
        return messages.getMessage(
                "project.closing.record",
                new Object[] {
                    closing.requestedBy(),
                    closing.requestedAt().toLocalDate().toString(),
                    closing.evidence(),
                    closing.answeredBy(),
                    String.valueOf(closing.closedOn()),
                    closing.opinion()
                },
                Locale.SIMPLIFIED_CHINESE);
    }
}
