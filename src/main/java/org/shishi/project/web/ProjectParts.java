package org.shishi.project.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tabs of a project's page: those of the ledger, and those that other modules bring. */
@Component
class ProjectParts {

    private final List<ProjectPart> parts;

    ProjectParts(ObjectProvider<ProjectPart> parts) {
        this.parts = parts.orderedStream().toList();
    }

    ProjectPart named(Actor actor, String word) {
        return shownTo(actor)
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.PROJECT_READ, word));
    }

    DetailView around(Actor actor, ProjectSummary summary, LocalDate asOf, String word, Locale locale, Words words) {
        var project = summary.project();
        var standing = shownTo(actor)
                .flatMap(part -> part.standing(actor, project, asOf, locale).stream())
                .toList();
        var notices = shownTo(actor)
                .map(part -> part.notice(actor, project, asOf, locale))
                .filter(notice -> !notice.isEmpty())
                .toList();
        return new DetailView(summary, asOf, word, tabs(actor, project.code(), word), standing, notices, words);
    }

    private List<DetailView.Tab> tabs(Actor actor, String code, String word) {
        var own = Arrays.stream(Section.values()).map(section -> tab(section.word(), section.path(code), word));
        var brought =
                shownTo(actor).map(part -> tab(part.word(), ProjectAddress.of(code) + "/parts/" + part.word(), word));
        return Stream.concat(own, brought).toList();
    }

    private static DetailView.Tab tab(String word, String href, String shown) {
        return new DetailView.Tab("projects.section." + word, href, word.equals(shown));
    }

    private Stream<ProjectPart> shownTo(Actor actor) {
        return parts.stream().filter(part -> part.shownTo(actor));
    }
}
