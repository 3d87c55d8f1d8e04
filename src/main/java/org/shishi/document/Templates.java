package org.shishi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives the text that a new document begins with: that of the last one issued, or the one that comes with the program. */
@Component
class Templates {

    private final DocumentRepository documents;

    Templates(DocumentRepository documents) {
        this.documents = documents;
    }

    String first(DocumentKind kind) {
        return documents.lastTemplate(kind).orElseGet(() -> shipped(kind));
    }

    static String shipped(DocumentKind kind) {
        try {
            return new ClassPathResource("document/" + kind.template()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
