package org.shishi.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.markup.Markup;
import org.shishi.policy.Action;
import org.shishi.project.Description;
import org.shishi.project.FiveOne;
import org.shishi.project.Milestone;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectSummary;
import org.shishi.project.ProjectView;
import org.shishi.shared.Viewpoint.OfYear;

/** What a project's page says of it before one looks closer. */
record DetailView(
        ProjectSummary summary,
        LocalDate asOf,
        String word,
        List<Tab> tabs,
        List<ProjectPart.Standing> standing,
        List<String> notices,
        Words words)
        implements OfYear {

    @Override
    public int planYear() {
        return project().planYear();
    }

    /** A part of the page: its word, where it is, and whether it is shown. */
    record Tab(String key, String href, boolean current) {}

    public ProjectView project() {
        return summary.project();
    }

    public Description about() {
        return project().description();
    }

    public String href() {
        return ProjectAddress.of(project().code());
    }

    public Badge stage() {
        return Badge.of(project().stage());
    }

    public Badge timeliness() {
        return Badge.timeliness(project());
    }

    public String percent() {
        return Words.percent(project().progress().percent());
    }

    public @Nullable String bar() {
        var percent = project().progress().percent();
        return percent == null ? null : Words.plain(percent);
    }

    /** What should be reached by the day; empty where nothing is planned any more. */
    public String planned() {
        return project().light().reason().byGap()
                ? Words.percent(project().light().planned())
                : "";
    }

    public Badge light() {
        return Badge.of(project().light().light());
    }

    /** The light in a few words, for the top of the page. */
    public String gap() {
        return LightWords.gap(project().light(), words);
    }

    /** Ahead of the plan, on pace or behind. */
    public String pace() {
        return LightWords.pace(project().light(), words);
    }

    /** What led to the light, number by number. */
    public String lightReason() {
        return LightWords.reason(project().light(), words);
    }

    /** The rule that the light was judged by. */
    public String lightRule() {
        return LightWords.rule(project().light().rule(), words);
    }

    public String text(@Nullable Object value) {
        return words.text(value);
    }

    public String money(@Nullable BigDecimal amount) {
        return Words.money(amount);
    }

    public String exact(@Nullable BigDecimal amount) {
        return amount == null ? "" : Words.plain(amount);
    }

    public String unit(@Nullable Long id) {
        return words.unit(id);
    }

    public Set<FiveOne> missing() {
        return summary.missing();
    }

    /** What the overview says, beside what stands on top of the page. */
    public Markup facts() {
        var lines = new Markup();
        for (var fact : OverviewFact.of(project(), words)) {
            lines.element("dt", fact.label()).element("dd", fact.text(), "class", fact.css(), "title", fact.exact());
        }
        return lines;
    }

    public Markup tabLinks() {
        var links = new Markup();
        for (var tab : tabs) {
            links.element(
                    "a",
                    words.say(tab.key()),
                    "href",
                    tab.href(),
                    "hx-get",
                    tab.href(),
                    "hx-select",
                    "#part",
                    "hx-target",
                    "#part",
                    "hx-swap",
                    "outerHTML",
                    "hx-push-url",
                    "true",
                    "aria-current",
                    tab.current() ? "page" : null);
        }
        return links;
    }

    /** A step that was due and is not done. */
    public boolean late(Milestone step) {
        return step.actualOn() == null && step.plannedOn().isBefore(asOf);
    }

    public boolean mayEdit() {
        return summary.allowed().contains(Action.PROJECT_EDIT);
    }

    public boolean mayChangeStage() {
        return summary.allowed().contains(Action.PROJECT_STAGE)
                && !summary.nextStages().isEmpty();
    }

    public boolean mayForecast() {
        return summary.allowed().contains(Action.PROJECT_FORECAST)
                && !project().stage().completed();
    }
}
