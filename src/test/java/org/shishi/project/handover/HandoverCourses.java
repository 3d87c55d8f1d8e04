package org.shishi.project.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shishi.file.NewFile;
import org.shishi.file.Samples;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.handover.TellHandover.Acceptance;
import org.springframework.context.ApplicationContext;

/** What leads to the acceptance of a project, with evidence. */
public final class HandoverCourses {

    private static final AtomicInteger SCENES = new AtomicInteger(7_000);

    private final Handovers handovers;
    private final HandoverRecords records;
    private final LocalDate today;

    public HandoverCourses(ApplicationContext application) {
        this.handovers = application.getBean(Handovers.class);
        this.records = application.getBean(HandoverRecords.class);
        this.today = LocalDate.now(application.getBean("clock", Clock.class));
    }

    /** Completed by one person and accepted by another one today, whatever their roles are. */
    public void accepted(Actor builder, Actor accepter, String code) {
        complete(office(builder), code);
        accept(office(accepter), code);
    }

    public void accepted(Actor accepter, String code) {
        accept(office(accepter), code);
    }

    public void returnAcceptance(Actor actor, String code) {
        long record = records.of(actor, code).stream()
                .filter(one -> one.step() == HandoverStep.ACCEPTANCE)
                .findFirst()
                .map(HandoverView::id)
                .orElse(0L);
        handovers.giveBack(actor, code, HandoverStep.ACCEPTANCE, record, "记录不实");
    }

    public boolean hasReturnedAcceptance(Actor actor, String code) {
        return records.of(actor, code).stream()
                .anyMatch(one -> one.step() == HandoverStep.ACCEPTANCE && one.returned() != null);
    }

    private static Actor office(Actor person) {
        return new Actor(
                person.id(), person.username(), person.name(), null, "", Set.of(Role.COUNTY_OFFICE), null, false);
    }

    public void complete(Actor actor, String code) {
        handovers.tell(
                actor, code, HandoverStep.COMPLETION, TellHandover.completion(today, "完工", null, "政策类项目"), photo());
    }

    public void accept(Actor actor, String code) {
        var record = new Acceptance("县交通运输局", "张三", AcceptanceConclusion.PASSED, List.of());
        handovers.tell(
                actor, code, HandoverStep.ACCEPTANCE, TellHandover.acceptance(today, "合格", "政策类项目", record), photo());
    }

    private static List<NewFile> photo() {
        return List.of(new NewFile("photo.png", Samples.png(SCENES.incrementAndGet())));
    }
}
