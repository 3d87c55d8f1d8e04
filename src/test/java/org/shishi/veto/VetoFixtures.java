package org.shishi.veto;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Projects;
import org.shishi.superior.SaveSuperiorNotice;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNoticeRecords;
import org.shishi.superior.SuperiorTier;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.ApplicationContext;

/** Projects of a year of their own, papers from above about them, and steps on the facts that come of it. */
public class VetoFixtures {

    /** Of which the demo has no projects. */
    public static final int YEAR = 2018;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final StaffDirectory people;
    private final Projects projects;
    private final Units units;
    private final SuperiorNoticeRecords notices;
    private final Vetoes vetoes;
    private final VetoDecisions decisions;
    private final Clock clock;

    VetoFixtures(
            StaffDirectory people,
            Projects projects,
            Units units,
            SuperiorNoticeRecords notices,
            Vetoes vetoes,
            VetoDecisions decisions,
            Clock clock) {
        this.people = people;
        this.projects = projects;
        this.units = units;
        this.notices = notices;
        this.vetoes = vetoes;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Made of an application that runs, so that no other one has to be started for it. */
    public static VetoFixtures of(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(VetoFixtures.class);
    }

    public Actor actor(String username) {
        var person = people.named(username).orElseThrow();
        var unit = username.equals("department") ? unit() : null;
        return new Actor(
                person.id(),
                username,
                person.name(),
                unit == null ? null : unit.id(),
                unit == null ? "" : unit.name(),
                person.roles(),
                null,
                false);
    }

    public UnitView unit() {
        return unit("县交通运输局");
    }

    public UnitView unit(String name) {
        return units.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One that its year left unfinished. */
    public String project(LocalDate deadline) {
        var code = "VETO-" + NUMBERS.incrementAndGet();
        var description = Description.of(Map.of(
                Field.LEVEL,
                Level.COUNTY,
                Field.TITLE,
                "否优项目" + code,
                Field.LEAD_UNIT,
                unit().id(),
                Field.DEADLINE,
                deadline));
        projects.create(actor("county"), new SaveProject(code, YEAR, description, Plan.EMPTY));
        return code;
    }

    public String unfinished() {
        return project(LocalDate.of(YEAR, 11, 30));
    }

    public void complete(String code, LocalDate on) {
        long version = projects.get(actor("county"), code, today()).project().version();
        projects.changeStage(actor("county"), code, version, new ChangeStage(Stage.COMPLETED, on, "据实登记"));
    }

    public SaveSuperiorNotice paper(SuperiorNoticeKind kind, String... codes) {
        return new SaveSuperiorNotice(
                YEAR,
                SuperiorTier.CITY,
                "市政府督查室",
                "市督〔2018〕" + NUMBERS.incrementAndGet() + "号",
                LocalDate.of(YEAR, 10, 20),
                kind,
                "进度滞后",
                kind.praises() ? null : LocalDate.of(YEAR, 10, 30),
                List.of(),
                List.of(codes));
    }

    public long recorded(SuperiorNoticeKind kind, String... codes) {
        return notices.record(actor("inspection"), paper(kind, codes), List.of());
    }

    /** The first fact of that kind about a project, as it is proposed. */
    public @Nullable VetoView about(String code, VetoGround ground) {
        return vetoes.ofYear(actor("county"), YEAR, today()).stream()
                .filter(one ->
                        one.fact().ground() == ground && one.fact().args().contains(code))
                .findFirst()
                .orElse(null);
    }

    /** The key of a new fact. */
    public String fact() {
        var found = about(unfinished(), VetoGround.UNFINISHED);
        assert found != null;
        return found.key();
    }

    public VetoView now(String key) {
        return vetoes.get(actor("county"), key, today());
    }

    public void take(String who, String key, VetoVerb verb) {
        boolean exemption = verb == VetoVerb.ASK_EXEMPTION;
        take(who, key, step(verb, "理由", exemption ? ExemptionCause.FUNDS_NOT_ARRIVED : null, "证明", key));
    }

    public TakeVetoStep step(
            VetoVerb verb, String reason, @Nullable ExemptionCause cause, String evidence, String key) {
        return new TakeVetoStep(
                verb, cause, reason, evidence, (long) now(key).steps().size(), List.of());
    }

    public void take(String who, String key, TakeVetoStep step) {
        decisions.take(actor(who), key, step);
    }
}
