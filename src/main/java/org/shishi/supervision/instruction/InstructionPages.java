package org.shishi.supervision.instruction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.SheetColumn;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.ListExport;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaders' instructions (批示): listed, recorded, replied to. */
@Controller
@RequestMapping("/supervision/instructions")
class InstructionPages {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("批示日期", 12),
            SheetColumn.of("批示领导", 16),
            SheetColumn.of("项目编号", 16),
            SheetColumn.of("项目名称", 30),
            SheetColumn.of("批示内容", 50),
            SheetColumn.of("承办单位", 20),
            SheetColumn.of("办理时限", 12),
            SheetColumn.of("办理情况", 50),
            SheetColumn.of("回复日期", 12));

    private final Instructions instructions;
    private final LabelSource labelSource;
    private final Clock clock;

    InstructionPages(Instructions instructions, LabelSource labelSource, Clock clock) {
        this.instructions = instructions;
        this.labelSource = labelSource;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Actor actor,
            Viewpoint from,
            InstructionQuery query,
            @PageableDefault(size = 25) Pageable page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", instructions.find(actor, query.filter(from), page));
        model.addAttribute("query", query);
        model.addAttribute("address", ListExport.query(request));
        model.addAttribute("mayGive", Policy.mayEver(actor, Action.INSTRUCTION_GIVE));
        return "supervision/instructions";
    }

    @GetMapping("/export.{type:xlsx|csv}")
    void export(
            Actor actor,
            Viewpoint from,
            InstructionQuery query,
            @PathVariable String type,
            HttpServletResponse response)
            throws IOException {
        var all = instructions.find(actor, query.filter(from), Pageable.unpaged());
        var title = labelSource.in(Locale.SIMPLIFIED_CHINESE).say("supervision.instructions.title");
        ListExport.write(response, type, from, title, COLUMNS, all.stream().map(InstructionPages::row));
    }

    private static List<@Nullable Object> row(InstructionView instruction) {
        return Arrays.asList(
                instruction.saidOn(),
                instruction.leader(),
                instruction.project(),
                instruction.projectTitle(),
                instruction.wording(),
                instruction.unit(),
                instruction.dueOn(),
                instruction.reply(),
                instruction.repliedOn());
    }

    @GetMapping("/new")
    String newForm(Actor actor, @RequestParam(required = false) @Nullable String project, Locale locale, Model model) {
        instructions.openForm(actor);
        var leader = actor.is(Role.LEADER) ? actor.name() : "";
        model.addAttribute("form", new InstructionForm(project, leader, LocalDate.now(clock), "", null, null));
        return form(actor, locale, model);
    }

    @PostMapping
    String give(
            Actor actor,
            @Valid @ModelAttribute("form") @Nullable InstructionForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        instructions.openForm(actor);
        var made = Submission.made(errors, () -> instructions.give(actor, form.command()));
        if (made.isEmpty()) {
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.saved");
        return "redirect:/supervision/instructions/" + made.get().id();
    }

    private String form(Actor actor, Locale locale, Model model) {
        model.addAttribute("units", labelSource.unitChoices(actor));
        crumbs(locale, model);
        return "supervision/instruction-form";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("said", instructions.get(actor, id));
        model.addAttribute("form", new ReplyForm(""));
        crumbs(locale, model);
        return "supervision/instruction";
    }

    @PostMapping("/{id}/reply")
    String reply(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable ReplyForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        instructions.openReply(actor, id);
        if (!Submission.accepted(errors, () -> instructions.reply(actor, id, form.text()))) {
            model.addAttribute("said", instructions.get(actor, id));
            crumbs(locale, model);
            return "supervision/instruction";
        }
        flash.addFlashAttribute("notice", "supervision.saved");
        return "redirect:/supervision/instructions/" + id;
    }

    private void crumbs(Locale locale, Model model) {
        var list = labelSource.in(locale).say("supervision.instructions.title");
        model.addAttribute("crumbs", List.of(new Crumb("/supervision/instructions", list)));
    }
}
