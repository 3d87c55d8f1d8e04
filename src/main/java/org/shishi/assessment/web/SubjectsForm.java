package org.shishi.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.assessment.AssessmentPreparations.Named;

/**
 * What is to be assessed.
 *
 * @param subjects a line for each: the code of the project, and behind a space the name of the part, if it is one
 */
@NullUnmarked
record SubjectsForm(@NotBlank @Size(max = 10000) String subjects) {

    static SubjectsForm empty() {
        return new SubjectsForm("");
    }

    List<Named> named() {
        return subjects.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+", 2))
                .map(words -> new Named(words[0], words.length > 1 ? words[1] : ""))
                .toList();
    }
}
