package org.shishi.vote.forms;

import java.util.function.Supplier;
import org.shishi.shared.RuleViolation;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads whoever opens a form of a count that the other teller has brought on meanwhile to where it stands now. */
public final class MovedOn {

    private MovedOn() {}

    /** The form, or the way to {@code base} with a word why. */
    public static String orBack(String base, RedirectAttributes flash, Supplier<String> form) {
        try {
            return form.get();
        } catch (RuleViolation refused) {
            if (!refused.code().equals("vote.round.state")) {
                throw refused;
            }
            flash.addFlashAttribute("warning", "vote.round.moved");
            return "redirect:" + base;
        }
    }
}
