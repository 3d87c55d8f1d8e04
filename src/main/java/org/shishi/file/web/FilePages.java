package org.shishi.file.web;

import jakarta.validation.Valid;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.Attachments;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Submission;
import org.springframework.http.ResponseEntity;
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

/** Files of a record: shown, added, looked at one by one, taken away. */
@Controller
@RequestMapping("/files")
class FilePages {

    private final Attachments attachments;
    private final AttachmentPanels panels;

    FilePages(Attachments attachments, AttachmentPanels panels) {
        this.attachments = attachments;
        this.panels = panels;
    }

    @GetMapping
    String record(
            Actor actor,
            @RequestParam String kind,
            @RequestParam long record,
            @RequestParam(defaultValue = "") String part,
            Model model) {
        var held = new RecordPart(kind, record, part);
        model.addAttribute("form", AddForm.empty(held));
        return recordPage(actor, held, model);
    }

    @PostMapping
    @TakesFile({Action.FILE_ADD, Action.REPORT_FILL, Action.FINDING_RECORD, Action.FINDING_RECTIFY, Action.NOTICE_ANSWER
    })
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") AddForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasFieldErrors("kind") || errors.hasFieldErrors("record")) {
            return "redirect:/";
        }
        attachments.open(actor, form.held());
        if (!Submission.accepted(errors, () -> attachments.add(actor, form.held(), form.files()))) {
            return recordPage(actor, form.held(), model);
        }
        flash.addFlashAttribute("notice", "file.added");
        return "redirect:" + panels.of(actor, form.held()).record().link();
    }

    @PostMapping("/ask")
    String ask(Actor actor, @Valid @ModelAttribute("form") RecordPartForm form, RedirectAttributes flash) {
        attachments.ask(actor, form.held(), form.wanted());
        flash.addFlashAttribute("notice", form.wanted() ? "file.asked" : "file.asked.no.more");
        return "redirect:" + panels.of(actor, form.held()).record().link();
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable String id) {
        return Delivery.download(attachments.content(actor, id));
    }

    @GetMapping("/{id}/preview")
    ResponseEntity<byte[]> preview(Actor actor, @PathVariable String id) {
        return Delivery.inPage(attachments.content(actor, id));
    }

    @GetMapping("/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(Actor actor, @PathVariable String id) {
        return Delivery.inPage(attachments.thumbnail(actor, id));
    }

    @GetMapping("/{id}/view")
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("form", new RemoveForm(""));
        return filePage(actor, id, model);
    }

    @PostMapping("/{id}/remove")
    String remove(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") RemoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var link = panels.page(actor, id).record().link();
        if (!Submission.accepted(errors, () -> attachments.remove(actor, id, form.given()))) {
            return filePage(actor, id, model);
        }
        flash.addFlashAttribute("notice", "file.removed");
        return "redirect:" + link;
    }

    private String recordPage(Actor actor, RecordPart held, Model model) {
        model.addAttribute("panel", panels.of(actor, held));
        return "file/record";
    }

    private String filePage(Actor actor, String id, Model model) {
        model.addAttribute("page", panels.page(actor, id));
        return "file/show";
    }
}
