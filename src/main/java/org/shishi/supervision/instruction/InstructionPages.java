package org.shishi.supervision.instruction;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.Submission;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.NewPages;
import org.shishi.supervision.common.Place;
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

/** Leaders' instructions (批示): recorded, looked at, replied to. */
@Controller
@RequestMapping("/supervision/instructions")
class InstructionPages extends NewPages<InstructionForm> {

    static final Place PLACE =
            new Place("/supervision/instructions", "supervision.instructions.title", "supervision/instruction");

    private final Instructions instructions;
    private final LabelSource labelSource;
    private final Clock clock;

    InstructionPages(Instructions instructions, LabelSource labelSource, Clock clock) {
        super(PLACE, labelSource);
        this.instructions = instructions;
        this.labelSource = labelSource;
        this.clock = clock;
    }

    @GetMapping("/new")
    String newForm(Actor actor, @RequestParam(required = false) @Nullable String project, Locale locale, Model model) {
        open(actor);
        var leader = actor.is(Role.LEADER) ? actor.name() : "";
        var proposed = new InstructionForm(project, leader, LocalDate.now(clock), "", null, null);
        return form(proposed, actor, locale, model);
    }

    @Override
    protected void open(Actor actor) {
        instructions.openForm(actor);
    }

    @Override
    protected long create(Actor actor, InstructionForm form) {
        return instructions.give(actor, form.command()).id();
    }

    @Override
    protected String created() {
        return "supervision.saved";
    }

    @Override
    protected void addChoices(Actor actor, Labels labels, Model model) {
        model.addAttribute("units", labelSource.unitChoices(actor));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", new ReplyForm(""));
        return show(id, actor, locale, model);
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
        return Submission.accepted(errors, () -> instructions.reply(actor, id, form.text()))
                ? look(id, "supervision.saved", flash)
                : show(id, actor, locale, model);
    }

    private String show(long id, Actor actor, Locale locale, Model model) {
        model.addAttribute("said", instructions.get(actor, id));
        return page("", locale, model);
    }
}
