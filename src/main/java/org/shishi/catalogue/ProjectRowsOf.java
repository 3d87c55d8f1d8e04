package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.shishi.adjustment.AdjustmentView;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.figures.FigureProject;
import org.shishi.progress.ReportContent;
import org.shishi.project.Figure;
import org.springframework.stereotype.Component;

/** Writes projects as rows and as items of lists. */
@Component
class ProjectRowsOf {

    private static final String NO_REASON = "原因未填报";

    static final List<String> HEADINGS =
            List.of("项目编号", "项目名称", "级别", "牵头单位", "完成情况", "阶段", "形象进度", "完成时限", "预计完工", "完工日期", "存在问题", "滞后原因");

    private final ChineseWords words;

    ProjectRowsOf(ChineseWords words) {
        this.words = words;
    }

    Rows rows(Found<FigureProject> projects) {
        return projects.rows(HEADINGS, this::row);
    }

    Rows.Row row(FigureProject project) {
        return new Rows.Row(
                List.of(
                        project.code(),
                        project.title(),
                        words.say(project.level()),
                        project.leadUnit(),
                        words.say(project.standing()),
                        words.say(project.stage()),
                        ChineseWords.percent(project.percent()),
                        ChineseWords.day(project.deadline()),
                        ChineseWords.day(project.expected()),
                        ChineseWords.day(project.completedOn()),
                        project.problem(),
                        project.blocker() == null ? "" : words.say(project.blocker())),
                link(project.code()));
    }

    /**
     * One unfinished project with its reason and what is expected of it; one that comes in time needs no reason.
     *
     * @param undecided what nobody has decided of it who must; or empty
     */
    String unfinished(FigureProject project, String undecided) {
        var said = new ArrayList<String>();
        var reason = reason(project);
        if (!reason.isEmpty()) {
            said.add(stripped(reason));
        } else if (project.standing() != Figure.FORECAST_BEFORE_FESTIVAL) {
            said.add(NO_REASON);
        }
        if (project.expected() != null) {
            said.add("预计" + ChineseWords.date(project.expected()) + "完工");
        }
        if (!undecided.isEmpty()) {
            said.add(undecided);
        }
        return project.title() + "（" + words.say(project.level()) + "，牵头单位：" + project.leadUnit() + "）："
                + String.join("，", said) + "。";
    }

    /** As the project's own page says it: 仅政府决定暂缓，县人大常委会决定：未登记. */
    String halfDecided(AdjustmentView one) {
        return words.say(one.state()) + words.say(one.kind()) + "，" + words.say(one.decider()) + "决定：未登记";
    }

    /** Why it is not finished: what is reported, or else the blocker's word; 无 is no reason. */
    String reason(FigureProject project) {
        var problem = ReportContent.problem(project.problem());
        if (!problem.isEmpty()) {
            return problem;
        }
        return project.blocker() == null ? "" : words.say(project.blocker());
    }

    /** Without the stop at its end, and with the commas of Chinese where a table was typed with others. */
    static String stripped(String sentence) {
        return sentence.replaceAll("(?<=\\p{IsHan}),(?=\\p{IsHan})", "，").replaceAll("[。；，]+$", "");
    }

    static String link(String code) {
        return "/projects/" + code;
    }
}
