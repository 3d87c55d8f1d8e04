package org.shishi.project.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.project.entry.Projects;
import org.shishi.project.ledger.Histories;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** Entering projects and changing what they are to be. */
@Controller
@RequestMapping("/projects")
class EditPages {

    private final Projects projects;
    private final Histories histories;
    private final ProjectForms forms;

    EditPages(Projects projects, Histories histories, ProjectForms forms) {
        this.projects = projects;
        this.histories = histories;
        this.forms = forms;
    }

    @GetMapping("/new")
    String newForm(Actor actor, Viewpoint from, Locale locale, Model model) {
        histories.openEditor(actor);
        var form = EditForm.empty(from.year()).withRows();
        model.addAttribute("form", form);
        return forms.show(actor, form, Map.of(), locale, model);
    }

    @PostMapping
    String create(
            Actor actor,
            @Valid @ModelAttribute("form") EditForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        histories.openEditor(actor);
        if (!Submission.accepted(errors, () -> projects.create(actor, form.command(List.of())))) {
            return forms.show(actor, form, request.getParameterMap(), locale, model);
        }
        flash.addFlashAttribute("notice", "projects.created");
        return "redirect:" + ProjectAddress.of(form.code());
    }

    @PostMapping(params = "add")
    String addRow(
            Actor actor,
            @ModelAttribute("form") EditForm form,
            BindingResult errors,
            @RequestParam String add,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        histories.openEditor(actor);
        var more = forms.addRow(form, errors, add, model);
        return forms.show(actor, more, request.getParameterMap(), locale, model);
    }

    @GetMapping("/{code}/edit")
    String editForm(Actor actor, @PathVariable String code, Locale locale, Model model) {
        var editing = histories.editing(actor, code);
        var form = EditForm.of(editing.project(), editing.version(), editing.record())
                .withRows();
        model.addAttribute("form", form);
        model.addAttribute("project", code);
        return forms.show(actor, form, Map.of(), locale, model);
    }

    @PostMapping("/{code}/edit")
    String update(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") EditForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        histories.openForm(actor, Action.PROJECT_EDIT, code);
        model.addAttribute("project", code);
        if (errors.hasErrors()) { // else it is said along with what a vote locks
            Submission.demand(errors, "reason", "project.reason.missing");
        }
        if (!saved(actor, code, form, errors, locale, model)) {
            var shown = (EditForm) model.getAttribute("form");
            return forms.show(actor, shown, request.getParameterMap(), locale, model);
        }
        flash.addFlashAttribute("notice", "projects.saved");
        return "redirect:" + Section.TIMELINE.path(code);
    }

    private boolean saved(
            Actor actor, String code, @Nullable EditForm form, BindingResult errors, Locale locale, Model model) {
        try {
            return Submission.accepted(errors, () -> {
                var before =
                        histories.editing(actor, code).project().description().responsibleUnitIds();
                projects.change(actor, code, form.version(), form.command(before), form.reasonOrEmpty());
            });
        } catch (OptimisticLockingFailureException e) {
            forms.join(actor, code, form, locale, model);
            return false;
        }
    }

    @PostMapping(path = "/{code}/edit", params = "add")
    String addRowToOld(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") EditForm form,
            BindingResult errors,
            @RequestParam String add,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        histories.openForm(actor, Action.PROJECT_EDIT, code);
        model.addAttribute("project", code);
        var more = forms.addRow(form, errors, add, model);
        return forms.show(actor, more, request.getParameterMap(), locale, model);
    }
}
