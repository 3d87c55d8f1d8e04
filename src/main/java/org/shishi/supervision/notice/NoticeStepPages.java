package org.shishi.supervision.notice;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.shishi.supervision.common.SupervisionWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step of a slip: signing, answering, checking. */
@Controller
@RequestMapping("/supervision/notices/{id}/{step}")
class NoticeStepPages {

    private static final int DAYS_AFTER_RETURN = 5;

    private final Notices notices;
    private final NoticeDesk desk;
    private final SupervisionWords words;

    NoticeStepPages(Notices notices, NoticeDesk desk, SupervisionWords words) {
        this.notices = notices;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, @PathVariable String step, Locale locale, Model model) {
        notices.open(actor, id, NoticeDesk.verb(step));
        model.addAttribute("form", NoticeStepForm.empty(DAYS_AFTER_RETURN));
        return page(actor, id, NoticeDesk.verb(step), locale, model);
    }

    @PostMapping
    String take(
            Actor actor,
            @PathVariable long id,
            @PathVariable String step,
            @Valid @ModelAttribute("form") @Nullable NoticeStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var verb = NoticeDesk.verb(step);
        notices.open(actor, id, verb);
        var after = new NoticeView[1];
        if (!Submission.accepted(errors, () -> after[0] = desk.take(actor, id, verb, form))) {
            return page(actor, id, verb, locale, model);
        }
        flash.addFlashAttribute("notice", "supervision.notice.done." + verb);
        return "redirect:/supervision/notices/" + after[0].id();
    }

    private String page(Actor actor, long id, NoticeVerb verb, Locale locale, Model model) {
        var said = words.in(locale);
        var page = new NoticePage(notices.get(actor, id), said);
        model.addAttribute("view", page);
        model.addAttribute("step", verb);
        model.addAttribute("word", NoticeDesk.word(verb));
        model.addAttribute("stepWord", said.text(verb));
        model.addAttribute("reasonKey", "supervision.notice.reason." + verb);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("/supervision/notices", said.say("supervision.notices.title")),
                        new Crumb(page.href(), page.title())));
        return "supervision/notice-step";
    }
}
