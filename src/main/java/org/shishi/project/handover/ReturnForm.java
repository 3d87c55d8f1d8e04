package org.shishi.project.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/**
 * Why a step is returned.
 *
 * @param version number of the record that was looked at
 */
@NullUnmarked
record ReturnForm(@NotBlank @Size(max = 500) String reason, Long version) {}
