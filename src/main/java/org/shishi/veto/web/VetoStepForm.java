package org.shishi.veto.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.file.NewFile;
import org.shishi.shared.SentFile;
import org.shishi.veto.ExemptionCause;
import org.shishi.veto.TakeVetoStep;
import org.shishi.veto.VetoVerb;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the browser or a program sends of a step.
 *
 * @param cause for what an exemption is asked
 * @param version how many steps the page showed
 */
@NullUnmarked
record VetoStepForm(
        ExemptionCause cause,
        @NotBlank @Size(max = 1000) String reason,
        @Size(max = 1000) String evidence,
        Long version,
        @JsonIgnore List<MultipartFile> file) {

    static VetoStepForm after(int steps) {
        return new VetoStepForm(null, "", "", (long) steps, List.of());
    }

    TakeVetoStep command(VetoVerb verb) {
        return new TakeVetoStep(
                verb, cause, reason.strip(), evidence == null ? "" : evidence.strip(), version, files());
    }

    private List<NewFile> files() {
        return Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .filter(one -> one != null && !one.isEmpty())
                .map(SentFile::of)
                .map(sent -> new NewFile(sent.name(), sent.content()))
                .toList();
    }
}
