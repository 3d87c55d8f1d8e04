package org.shishi.project.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.markup.Rendering;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.closing.Closings;
import org.shishi.project.web.ProjectQuery;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ledger as a list; a page that a reader opens again is put together once until anything of it is written. */
@Controller
@RequestMapping("/projects")
class ProjectListPages {

    /** Some hundred kilobytes each. */
    private static final int MOST = 100;

    private final ProjectLists lists;
    private final Closings closings;
    private final Clock clock;
    private final Remembered<Asked, Shown> shown;

    /** @param address what stands behind the question mark: links of the page keep all of it */
    private record Asked(
            Actor actor,
            Viewpoint from,
            Locale locale,
            LocalDate today,
            @Nullable String address) {}

    private record Shown(Map<String, Object> list, Rendering head, Rendering rendering) {}

    ProjectListPages(ProjectLists lists, Closings closings, Clock clock, TableStamps stamps) {
        this.lists = lists;
        this.closings = closings;
        this.clock = clock;
        this.shown = stamps.rememberedOfLedger(MOST);
    }

    @HeavyRead(onPastDays = true)
    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            ProjectQuery query,
            ListChoice choice,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        var asked = new Asked(actor, from, locale, LocalDate.now(clock), request.getQueryString());
        var page = shown.get(asked, one -> shown(one, query, choice));
        model.addAllAttributes(page.list());
        model.addAllAttributes(lists.views(actor));
        model.addAttribute("head", page.head());
        model.addAttribute("rendering", page.rendering());
        return "project/list";
    }

    private Shown shown(Asked asked, ProjectQuery query, ListChoice choice) {
        var list = lists.of(asked.actor(), asked.from(), query, choice, asked.locale());
        if (Policy.mayEver(asked.actor(), Action.PROJECT_CLOSE)) {
            list.put("closings", closings.waiting(asked.actor()).size());
        }
        return new Shown(list, new Rendering(), new Rendering());
    }
}
