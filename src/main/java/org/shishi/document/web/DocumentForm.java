package org.shishi.document.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.document.DocumentPage;
import org.shishi.document.SaveDocument;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;

/** What people write of a document. */
@NullUnmarked
record DocumentForm(
        @NotBlank @Size(max = 200) String title,
        @PastDay @NotNull LocalDate asOf,
        @PlausibleDay @NotNull LocalDate datedOn,
        @NotBlank @Size(max = 20_000) String template,
        long version) {

    static DocumentForm of(DocumentPage page) {
        var document = page.document();
        return new DocumentForm(
                document.title(), document.asOf(), document.datedOn(), page.template(), document.version());
    }

    SaveDocument command() {
        return new SaveDocument(title.strip(), template, asOf, datedOn);
    }
}
