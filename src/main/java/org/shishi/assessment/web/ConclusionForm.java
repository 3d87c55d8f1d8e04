package org.shishi.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PlausibleDay;

/**
 * What is announced of an assessment.
 *
 * @param rectifyBy until when what is 不满意 has to be put right
 */
@NullUnmarked
record ConclusionForm(
        @NotBlank @Size(max = 10000) String text,
        @PlausibleDay LocalDate rectifyBy) {}
