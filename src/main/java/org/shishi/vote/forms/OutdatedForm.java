package org.shishi.vote.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Shows a form anew whose lines are not those that are asked for: it was opened before the count changed. */
public final class OutdatedForm {

    private OutdatedForm() {}

    /**
     * @param sent the lines that came
     * @param asked how many there are to be
     * @param fresh the form as it is opened
     */
    public static void replace(Model model, BindingResult errors, @Nullable List<?> sent, int asked, Object fresh) {
        if (sent != null && sent.size() == asked) {
            return;
        }
        var anew = new BeanPropertyBindingResult(fresh, errors.getObjectName());
        anew.reject("vote.form.outdated");
        model.addAttribute(errors.getObjectName(), fresh);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + errors.getObjectName(), anew);
    }
}
