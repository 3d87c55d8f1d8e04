package org.shishi.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.shishi.account.DemoAccount;
import org.shishi.file.NewFile;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.closing.Closings;
import org.shishi.project.entry.Projects;
import org.shishi.project.handover.AcceptanceConclusion;
import org.shishi.project.handover.DefectSeverity;
import org.shishi.project.handover.HandoverRuleView;
import org.shishi.project.handover.HandoverSettings;
import org.shishi.project.handover.HandoverStep;
import org.shishi.project.handover.Handovers;
import org.shishi.project.handover.TellHandover;
import org.shishi.project.handover.TellHandover.Acceptance;
import org.shishi.project.handover.TellHandover.Defect;
import org.shishi.project.handover.TellHandover.Use;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/**
 * Completed projects of 2023 on their way to closing, each a step further than the next: closed, waiting to be confirmed,
 * accepted with a defect, in use, completed. What their units say is made up.
 */
@Component
@Profile("demo")
class DemoHandovers {

    private static final int YEAR = 2023;
    private static final LocalDate TOLD = LocalDate.of(2024, 1, 3);
    private static final LocalDate LOOKED = LocalDate.of(2024, 1, 4);
    private static final LocalDate ASKED = LocalDate.of(2024, 1, 5);

    private final DemoActors actors;
    private final Projects projects;
    private final Handovers handovers;
    private final Closings closings;
    private final HandoverSettings settings;
    private final DemoClock clock;
    private final AtomicInteger papers = new AtomicInteger();

    DemoHandovers(
            DemoActors actors,
            Projects projects,
            Handovers handovers,
            Closings closings,
            HandoverSettings settings,
            DemoClock clock) {
        this.actors = actors;
        this.projects = projects;
        this.handovers = handovers;
        this.closings = closings;
        this.settings = settings;
        this.clock = clock;
    }

    void make() {
        settings.set(Actor.SYSTEM, new HandoverRuleView(LocalDate.of(2024, 1, 1), 30, 0L));
        ofDepartment(completed("县交通运输局"));
        var street = completed("瓯南街道");
        if (!street.isEmpty()) {
            clock.at(TOLD.atTime(10, 0), () -> complete(actors.of(DemoAccount.TOWNSHIP), street.get(0)));
        }
    }

    private void ofDepartment(List<ProjectView> done) {
        var clerk = actors.of(DemoAccount.DEPARTMENT);
        clock.at(
                TOLD.atTime(9, 0),
                () -> done.forEach(one -> {
                    complete(clerk, one);
                    use(clerk, one);
                }));
        clock.at(LOOKED.atTime(15, 0), () -> {
            accept(done.get(0), AcceptanceConclusion.PASSED);
            accept(done.get(1), AcceptanceConclusion.PASSED);
            accept(
                    done.get(2),
                    AcceptanceConclusion.PASSED_AFTER_RECTIFICATION,
                    new Defect(
                            "部分路段标线不清，需补划。",
                            DefectSeverity.MINOR,
                            done.get(2).leadUnit().id(),
                            LocalDate.of(2024, 1, 31)));
        });
        clock.at(ASKED.atTime(9, 0), () -> {
            ask(done.get(0));
            ask(done.get(1));
        });
        clock.at(ASKED.atTime(16, 0), () -> confirm(done.get(0)));
    }

    /** The first four that the unit leads and that are completed, by their codes. */
    private List<ProjectView> completed(String unit) {
        long id = actors.unit(unit).id();
        return projects.find(Actor.SYSTEM, ProjectFilter.of(YEAR, ASKED), List.of(), Pageable.unpaged()).stream()
                .filter(one -> one.leadUnit().id() == id
                        && one.stage() == Stage.COMPLETED
                        && Objects.requireNonNull(one.completedOn()).isBefore(TOLD))
                .sorted(Comparator.comparing(ProjectView::code))
                .limit(4)
                .toList();
    }

    private void complete(Actor clerk, ProjectView one) {
        var on = Objects.requireNonNull(one.completedOn());
        handovers.tell(
                clerk,
                one.code(),
                HandoverStep.COMPLETION,
                TellHandover.completion(on, "按批准的内容全部建成。（演示数据）"),
                paper("完工证明"));
    }

    private void use(Actor clerk, ProjectView one) {
        var told = TellHandover.use(TOLD, "已投入使用，运行正常。（演示数据）", new Use("沿线乡镇（街道）", clerk.unitName()));
        handovers.tell(clerk, one.code(), HandoverStep.USE, told, paper("移交单"));
    }

    private void accept(ProjectView one, AcceptanceConclusion conclusion, Defect... defects) {
        var acceptance = new Acceptance(one.leadUnit().name(), "县府办、县发改局、县财政局、县交通运输局", conclusion, List.of(defects));
        handovers.tell(
                actors.of(DemoAccount.COUNTY),
                one.code(),
                HandoverStep.ACCEPTANCE,
                TellHandover.acceptance(LOOKED, "现场查看并核对资料。（演示数据）", "", acceptance),
                paper("验收记录"));
    }

    private void ask(ProjectView one) {
        closings.ask(actors.of(DemoAccount.COUNTY2), one.code(), "完工、投用、验收资料齐全，核查属实。（演示数据）");
    }

    private void confirm(ProjectView one) {
        var asked = closings.ofProject(Actor.SYSTEM, one.code()).all().get(0);
        closings.answer(actors.of(DemoAccount.INSPECTION), one.code(), asked.id(), true, "现场核实，同意销号。（演示数据）");
    }

    /** A page without words; each is another one, as papers are. */
    private List<NewFile> paper(String name) {
        return List.of(new NewFile(name + ".pdf", DemoPaper.page(papers.incrementAndGet())));
    }
}
