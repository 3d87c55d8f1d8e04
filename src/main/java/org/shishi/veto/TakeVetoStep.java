package org.shishi.veto;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.file.NewFile;

/**
 * A step as somebody takes it.
 *
 * @param looked how many steps the page showed that led here
 */
public record TakeVetoStep(
        VetoVerb verb,
        @Nullable ExemptionCause cause,
        String reason,
        String evidence,
        @Nullable Long looked,
        List<NewFile> files) {}
