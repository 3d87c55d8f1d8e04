package org.shishi.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.evaluation.EvaluationSheet;
import org.shishi.evaluation.Evaluations;
import org.shishi.policy.Actor;
import org.shishi.shared.Download;
import org.shishi.shared.HeavyRead;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The points of a year as a workbook. */
@Controller
@RequestMapping("/evaluations/{id:\\d+}")
class EvaluationSheetPages {

    private final Evaluations evaluations;
    private final EvaluationSheet sheet;

    EvaluationSheetPages(Evaluations evaluations, EvaluationSheet sheet) {
        this.evaluations = evaluations;
        this.sheet = sheet;
    }

    @HeavyRead
    @GetMapping("/scores.xlsx")
    void sheet(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        var head = evaluations.get(actor, id).head();
        sheet.write(actor, id, Download.of(response, head.planYear() + "年度综合考核得分表.xlsx"));
    }
}
