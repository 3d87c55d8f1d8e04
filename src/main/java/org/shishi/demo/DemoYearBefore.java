package org.shishi.demo;

import java.time.LocalDate;
import java.util.Map;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Projects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Projects of 2022, all finished by now, two of them only in the next year. All of it is made up. */
@Component
@Profile("demo")
class DemoYearBefore {

    static final int YEAR = 2022;
    static final String LATE = "2022-Z-04";
    static final String LATE_UNIT = "高湖镇";
    static final String FLOODED = "2022-Z-05";
    static final String FLOODED_UNIT = "船寮镇";

    private static final LocalDate BEGUN = LocalDate.of(YEAR, 3, 21);
    private static final LocalDate IN_TIME = LocalDate.of(YEAR, 11, 18);
    private static final LocalDate DEADLINE = LocalDate.of(YEAR, 11, 30);
    private static final LocalDate NEXT_YEAR = LocalDate.of(YEAR + 1, 3, 10);

    private final DemoActors actors;
    private final Projects projects;

    DemoYearBefore(DemoActors actors, Projects projects) {
        this.actors = actors;
        this.projects = projects;
    }

    void make() {
        finished("2022-X-01", "新建公交候车亭20座", "县交通运输局", IN_TIME);
        finished("2022-X-02", "新建农村物流服务站1个", "县交通运输局", IN_TIME);
        finished("2022-X-03", "加固山塘3座", "县水利局", IN_TIME);
        finished("2022-Z-01", "新建老年食堂1个", "瓯南街道", IN_TIME);
        finished("2022-Z-02", "改造健身步道2公里", "瓯南街道", IN_TIME);
        finished("2022-Z-03", "改造农贸市场1个", "鹤城街道", IN_TIME);
        finished(LATE, "新建文化广场1处", LATE_UNIT, NEXT_YEAR);
        finished(FLOODED, "硬化村级道路3公里", FLOODED_UNIT, NEXT_YEAR);
        finished("2022-Z-06", "新建儿童之家1个", "山口镇", IN_TIME);
    }

    private void finished(String code, String title, String unit, LocalDate on) {
        var led = actors.unit(unit);
        var description = Description.of(Map.of(
                Field.LEVEL,
                led.kind().isTownship() ? Level.TOWNSHIP : Level.COUNTY,
                Field.TITLE,
                title + "（演示数据）",
                Field.LEAD_UNIT,
                led.id(),
                Field.DEADLINE,
                DEADLINE));
        projects.create(Actor.SYSTEM, new SaveProject(code, YEAR, description, Plan.EMPTY));
        stage(code, Stage.UNDER_WAY, BEGUN);
        stage(code, Stage.COMPLETED, on);
    }

    private void stage(String code, Stage stage, LocalDate on) {
        var version = projects.summary(Actor.SYSTEM, code, DemoClock.START.toLocalDate())
                .project()
                .version();
        projects.changeStage(Actor.SYSTEM, code, version, new ChangeStage(stage, on, "演示数据"));
    }
}
