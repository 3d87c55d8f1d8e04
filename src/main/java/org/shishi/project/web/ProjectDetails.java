package org.shishi.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.RecordPart;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectSummary;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.project.ledger.Histories;
import org.shishi.project.ledger.OneReading;
import org.shishi.project.ledger.TimelineEntry;
import org.shishi.project.warning.Lights;
import org.shishi.project.warning.PeriodLight;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a project's page out: the answer on top, and the section that was asked for. */
@Component
class ProjectDetails {

    private final Projects projects;
    private final Histories histories;
    private final ProjectWords words;
    private final Lights lights;
    private final ProjectParts parts;
    private final AttachmentPanels files;
    private final StoredLines lines;
    private final OneReading reading;

    ProjectDetails(
            Projects projects,
            Histories histories,
            Lights lights,
            ProjectWords words,
            ProjectParts parts,
            AttachmentPanels files,
            StoredLines lines,
            OneReading reading) {
        this.projects = projects;
        this.histories = histories;
        this.lights = lights;
        this.words = words;
        this.parts = parts;
        this.files = files;
        this.lines = lines;
        this.reading = reading;
    }

    /**
     * One record of the timeline in words.
     *
     * @param later whether it holds only after the day that the page shows
     */
    record Happening(TimelineEntry entry, String when, boolean later, String reason, List<Words.Change> changes) {}

    /** The name of the view: of the project, or of the note that there was none yet on that day. */
    String show(Actor actor, String code, LocalDate asOf, Section section, Locale locale, Model model) {
        return on(actor, code, asOf, model, () -> {
            var said = words.withUnits(locale);
            var summary = projects.summary(actor, code, asOf);
            model.addAttribute("view", parts.around(actor, summary, asOf, section.word(), locale, said));
            model.addAttribute("template", "project/sections :: " + section.word());
            switch (section) {
                case OVERVIEW -> {} // is said by the summary
                case PROGRESS -> progress(actor, summary, asOf, said, model);
                case MILESTONES -> milestones(actor, summary.project(), asOf, model);
                case TIMELINE ->
                    model.addAttribute("happenings", happenings(actor, summary.project(), asOf, said, locale));
                case FILES ->
                    model.addAttribute(
                            "files",
                            files.of(
                                    actor,
                                    RecordPart.of("project", summary.project().id())));
            }
        });
    }

    private void progress(Actor actor, ProjectSummary summary, LocalDate asOf, Words said, Model model) {
        var project = summary.project();
        var detail = new ProjectDetail(summary, projects.plan(actor, project, asOf));
        var history = lights.history(actor, detail);
        model.addAttribute("course", ProgressRows.course(histories.course(actor, project, asOf), said));
        model.addAttribute("chart", LightChart.of(project, history.curve(), said));
        model.addAttribute("periods", ProgressRows.periods(periods(history.periods(), said), said));
    }

    private void milestones(Actor actor, ProjectView project, LocalDate asOf, Model model) {
        var plan = projects.plan(actor, project, asOf);
        var evidence = files.of(actor, "milestone", List.of(project.id()));
        model.addAttribute("plan", plan);
        model.addAttribute("evidence", new ProjectEvidence(evidence, project.id(), plan.milestones()));
    }

    /** The same, with the part that another module brings. */
    String showPart(Actor actor, String code, LocalDate asOf, String word, Locale locale, Model model) {
        var part = parts.named(actor, word);
        return on(actor, code, asOf, model, () -> {
            var summary = projects.summary(actor, code, asOf);
            model.addAttribute("view", parts.around(actor, summary, asOf, word, locale, words.withUnits(locale)));
            model.addAttribute("template", part.template());
            model.addAttribute("part", part.view(actor, summary.project(), asOf, locale));
        });
    }

    private String on(Actor actor, String code, LocalDate asOf, Model model, Runnable filling) {
        try {
            reading.of(filling);
        } catch (Denied denied) {
            return notYet(actor, code, asOf, denied, model);
        }
        return "project/show";
    }

    private String notYet(Actor actor, String code, LocalDate asOf, Denied denied, Model model) {
        var since = histories.knownSince(actor, code);
        if (!asOf.isBefore(since)) {
            throw denied;
        }
        model.addAttribute("code", code);
        model.addAttribute("since", since);
        return "project/not-yet";
    }

    private List<Happening> happenings(Actor actor, ProjectView project, LocalDate asOf, Words said, Locale locale) {
        return histories.timeline(actor, project).stream()
                .map(entry -> new Happening(
                        entry,
                        Moments.minute(entry.recordedAt()),
                        entry.validOn().isAfter(asOf),
                        lines.in(locale, entry.reason()),
                        entry.changes().stream().map(said::change).toList()))
                .toList();
    }

    private static List<PeriodRow> periods(List<PeriodLight> lights, Words said) {
        var rows =
                lights.stream().map(kept -> PeriodRow.of(kept, said)).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(rows);
        return rows;
    }
}
