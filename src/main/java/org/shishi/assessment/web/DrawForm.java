package org.shishi.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * What the lot is drawn from.
 *
 * @param seed a number or word that is settled on site, by which anybody can draw again
 * @param list the names, one a line
 * @param many how many are drawn
 */
@NullUnmarked
record DrawForm(
        @NotBlank @Size(max = 100) String seed,
        @NotBlank @Size(max = 20000) String list,
        @NotNull Integer many) {

    static DrawForm empty() {
        return new DrawForm("", "", null);
    }

    List<String> names() {
        return list.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
