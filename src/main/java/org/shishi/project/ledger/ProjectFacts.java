package org.shishi.project.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shishi.policy.Resource;
import org.shishi.project.Description;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.Stage;

/** One project with everything that was ever so, and the verbs that add to it. */
public final class ProjectFacts {

    private final Project project;
    private final FactLine<Description> states;
    private final FactLine<Stage> stages;
    private final FactLine<LocalDate> forecasts;
    private final FactLine<Progress> progress;
    private final FactLine<Plan> plans;

    ProjectFacts(
            Project project,
            Collection<StateFact> states,
            Collection<StageFact> stages,
            Collection<ForecastFact> forecasts,
            Collection<ProgressFact> progress,
            Collection<PlanFact> plans) {
        this.project = project;
        this.states = new FactLine<>(states);
        this.stages = new FactLine<>(stages);
        this.forecasts = new FactLine<>(forecasts);
        this.progress = new FactLine<>(progress);
        this.plans = new FactLine<>(plans);
    }

    /** A project that is not in the ledger yet; it is known from the day of its adoption, or from now if that is to come. */
    static ProjectFacts begin(Project project, LocalDate now, Recording recording) {
        var facts = new ProjectFacts(project, List.of(), List.of(), List.of(), List.of(), List.of());
        var adopted = project.description().adoptedOn();
        var known = adopted.isBefore(now) ? adopted : now;
        facts.describe(project.description(), known, recording);
        facts.stage(steps -> steps.move(Stage.NOT_STARTED, known), recording);
        return facts;
    }

    /** A project of a dry run, which is never kept. */
    public static ProjectFacts dry(String code, int year, Description description, LocalDate now) {
        return begin(new Project(code, year, description, Recording.DRY.id()), now, Recording.DRY);
    }

    /** The same to try things out on, which neither the project nor its facts are told of. */
    public ProjectFacts trial() {
        return new ProjectFacts(
                project.trial(), states.copy(), stages.copy(), forecasts.copy(), progress.copy(), plans.copy());
    }

    private ProjectFacts(
            Project project,
            FactLine<Description> states,
            FactLine<Stage> stages,
            FactLine<LocalDate> forecasts,
            FactLine<Progress> progress,
            FactLine<Plan> plans) {
        this.project = project;
        this.states = states;
        this.stages = stages;
        this.forecasts = forecasts;
        this.progress = progress;
        this.plans = plans;
    }

    /** Whether all of this holds on the day already: then nothing changes. */
    public boolean says(Description description, Plan plan, LocalDate on) {
        return descriptionOn(on).equals(description) && planOn(on).equals(plan);
    }

    public void describe(Description description, LocalDate on, Recording recording) {
        if (states.first().isPresent() && descriptionOn(on).equals(description)) {
            return;
        }
        states.add(recording.keep(new StateFact(project.idOrNone(), on, recording.id(), description)));
        project.follow(this);
    }

    /** Refuses with {@code project.stage.illegal} before anything is recorded. */
    public void stage(Consumer<StageSteps> moves, Recording recording) {
        var steps = steps();
        moves.accept(steps);
        steps.check();
        steps.settle(stages, project.idOrNone(), recording);
        project.follow(this);
    }

    /** Saying the same again is a fact too: it still held that day, whatever is told later of the days between. */
    public void forecast(LocalDate forecast, LocalDate on, Recording recording) {
        forecasts.add(recording.keep(new ForecastFact(project.idOrNone(), on, recording.id(), forecast)));
        project.follow(this);
    }

    public void progress(Progress reached, LocalDate on, Recording recording) {
        progress.add(recording.keep(new ProgressFact(project.idOrNone(), on, recording.id(), reached)));
        project.follow(this);
    }

    /** From its completion on nothing is left to do and nothing stands in the way, whatever was told of a day since. */
    public void done(LocalDate completed, Recording recording) {
        var days = Stream.concat(
                        Stream.of(completed),
                        progress.facts().stream().map(Fact::validOn).filter(day -> day.isAfter(completed)))
                .distinct()
                .toList();
        for (var day : days) {
            var told = progress.on(day).orElse(Progress.NONE);
            if (!told.equals(told.done())) {
                progress(told.done(), day, recording);
            }
        }
    }

    /** It was never completed: from that day on it is as far as it was before. */
    public void undone(LocalDate completed, Recording recording) {
        var before = progress.on(completed.minusDays(1)).orElse(Progress.NONE);
        progress.facts().stream()
                .map(Fact::validOn)
                .filter(day -> !day.isBefore(completed))
                .distinct()
                .toList()
                .forEach(day -> progress(before, day, recording));
    }

    public void plan(Plan plan, LocalDate on, Recording recording) {
        if (plans.on(on).orElse(Plan.EMPTY).equals(plan)) {
            return;
        }
        plans.add(recording.keep(new PlanFact(project.idOrNone(), on, recording.id(), plan)));
        project.follow(this);
    }

    /** What the project was to be on a day; before it was known, what it was first to be. */
    public Description descriptionOn(LocalDate day) {
        return states.on(day).or(states::first).orElseGet(project::description);
    }

    public Plan planOn(LocalDate day) {
        return plans.on(day).orElse(Plan.EMPTY);
    }

    /** The days after that one on which the project was to be something else. */
    public List<LocalDate> descriptionDaysAfter(LocalDate day) {
        return daysAfter(states, day);
    }

    /** The days after that one on which the plan became another. */
    public List<LocalDate> planDaysAfter(LocalDate day) {
        return daysAfter(plans, day);
    }

    private static List<LocalDate> daysAfter(FactLine<?> line, LocalDate day) {
        return line.facts().stream()
                .map(Fact::validOn)
                .filter(on -> on.isAfter(day))
                .distinct()
                .toList();
    }

    public StageSteps steps() {
        return new StageSteps(stages);
    }

    /** All that are not withdrawn. */
    Stream<Fact<?>> facts() {
        return Stream.of(states, stages, forecasts, progress, plans).flatMap(line -> line.facts().stream());
    }

    Project project() {
        return project;
    }

    public long id() {
        return project.id();
    }

    /** Zero for a project of a dry run. */
    public long idOrNone() {
        return project.idOrNone();
    }

    public String code() {
        return project.code();
    }

    public int planYear() {
        return project.planYear();
    }

    /** What it is to be now. */
    public Description description() {
        return project.description();
    }

    public Stage stage() {
        return project.stage();
    }

    public Resource resource() {
        return project.resource();
    }

    /** Refuses when somebody else has changed the project since that version was read. */
    public void expect(long read) {
        project.expect(read);
    }

    boolean known() {
        return states.first().isPresent();
    }

    FactLine<Description> states() {
        return states;
    }

    FactLine<Stage> stages() {
        return stages;
    }

    FactLine<Plan> plans() {
        return plans;
    }

    public FactLine<LocalDate> forecasts() {
        return forecasts;
    }

    public FactLine<Progress> progress() {
        return progress;
    }
}
