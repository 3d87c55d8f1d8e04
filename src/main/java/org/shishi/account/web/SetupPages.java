package org.shishi.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.account.FirstStart;
import org.shishi.account.FirstStart.Administrator;
import org.shishi.shared.Submission;
import org.shishi.shared.Verbatim;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first start: the one-time code and the three administrators. */
@Controller
@RequestMapping("/setup")
class SetupPages {

    private static final List<String> PLACES = List.of("system", "security", "auditor");

    private final FirstStart firstStart;

    SetupPages(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @ModelAttribute("places")
    List<String> places() {
        return PLACES;
    }

    @GetMapping
    String form(Model model) {
        if (!firstStart.pending()) {
            return "redirect:/login";
        }
        model.addAttribute("form", new SetupForm("", Person.EMPTY, Person.EMPTY, Person.EMPTY));
        return "account/setup";
    }

    @PostMapping
    String complete(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors, RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> firstStart.complete(form.code().strip(), form.three()))) {
            return "account/setup";
        }
        flash.addFlashAttribute("notice", "account.setup.complete");
        return "redirect:/login";
    }

    @NullUnmarked
    record SetupForm(
            @NotBlank @Verbatim String code,
            @Valid Person system,
            @Valid Person security,
            @Valid Person auditor) {

        /** A person of whom nothing was sent is an empty one, so that each field says what it lacks. */
        SetupForm {
            system = system == null ? Person.EMPTY : system;
            security = security == null ? Person.EMPTY : security;
            auditor = auditor == null ? Person.EMPTY : auditor;
        }

        List<Administrator> three() {
            return List.of(system.administrator(), security.administrator(), auditor.administrator());
        }
    }

    @NullUnmarked
    record Person(
            @NotBlank @Size(max = 40) @Pattern(regexp = AccountForm.USERNAME, message = "{account.username.letters}")
            String username,

            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 200) @Verbatim String password) {

        static final Person EMPTY = new Person("", "", "");

        Administrator administrator() {
            return new Administrator(username, name.strip(), password);
        }
    }
}
