package org.shishi.vote.forms;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.NullUnmarked;

/**
 * A signature.
 *
 * @param hash as it was shown: of what is counted, rule, people, round and counts together
 */
@NullUnmarked
public record SignatureForm(@NotBlank String hash) {}
