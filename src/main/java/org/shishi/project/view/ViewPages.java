package org.shishi.project.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping a state of the list under a name, and letting go of it. */
@Controller
@RequestMapping("/projects/views")
class ViewPages {

    private final SavedViews views;

    ViewPages(SavedViews views) {
        this.views = views;
    }

    @PostMapping
    String save(
            Actor actor, @Valid @ModelAttribute("form") ViewForm form, BindingResult errors, RedirectAttributes flash) {
        boolean saved = Submission.accepted(errors, () -> views.save(actor, form.command()));
        if (saved) {
            flash.addFlashAttribute("notice", "projects.view.saved");
        } else {
            flash.addFlashAttribute(
                    "warning", errors.hasFieldErrors("name") ? "projects.view.refused" : "projects.view.role.unknown");
            flash.addFlashAttribute("typed", typed(errors));
        }
        return "redirect:/projects" + (saved ? "?" + form.query() : "");
    }

    private static Map<String, String> typed(BindingResult errors) {
        return Map.of(
                "name", Objects.toString(errors.getFieldValue("name"), ""),
                "role", Objects.toString(errors.getFieldValue("role"), ""),
                "wrong", errors.hasFieldErrors("name") ? "name" : "role");
    }

    @PostMapping("/{id}/delete")
    String delete(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        views.delete(actor, id);
        flash.addFlashAttribute("notice", "projects.view.deleted");
        return "redirect:/projects";
    }

    /** A name, a role to share with, and what follows the question mark of the list's address. */
    @NullUnmarked
    record ViewForm(
            @NotBlank @Size(max = 40) String name,
            Role role,

            @NotNull @Size(max = 2000) @Pattern(regexp = "[A-Za-z0-9=&%._+*-]*")
            String query) {

        SaveView command() {
            return new SaveView(name.strip(), role, query);
        }
    }
}
