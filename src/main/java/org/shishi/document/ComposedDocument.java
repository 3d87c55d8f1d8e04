package org.shishi.document;

import java.util.Map;
import org.shishi.catalogue.Composition;
import org.shishi.catalogue.Value;

/** A document as it would be issued now: what people wrote, and what the catalogue fills in. */
record ComposedDocument(DocumentView document, Template template, Composition composition) {

    Map<String, Value> values() {
        return composition.values();
    }

    /** Where its text is mended. */
    String edit() {
        return "/documents/" + document.id() + "/edit";
    }

    /** Where the rows of a figure are. */
    String rows(String name) {
        return "/documents/" + document.id() + "/rows?of=" + name;
    }
}
