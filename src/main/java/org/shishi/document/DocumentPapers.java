package org.shishi.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Value;
import org.shishi.paper.Letterhead;
import org.shishi.paper.Paper;
import org.shishi.paper.PaperDraft;
import org.springframework.stereotype.Component;

/** Puts documents on paper: a bulletin under the head of its series, a report under its title. */
@Component
class DocumentPapers {

    private static final String DRAFT = "（草稿）";

    private final DocumentSettings settings;

    DocumentPapers(DocumentSettings settings) {
        this.settings = settings;
    }

    /** @param frozenIssuer who signed it, if it is issued; otherwise who would today */
    Paper paper(DocumentView document, @Nullable String frozenIssuer, String template, Map<String, Value> values) {
        var issuer = frozenIssuer == null ? issuer(document) : frozenIssuer;
        var paper = PaperDraft.titled(document.title()).signed(issuer, document.datedOn());
        if (document.kind() == DocumentKind.BULLETIN) {
            paper.headed(Letterhead.series(document.kind().mark(), number(document), issuer, document.datedOn()));
        }
        new Template(template).write(paper, values, name -> "/documents/" + document.id() + "/rows?of=" + name);
        return paper.paper();
    }

    String issuer(DocumentView document) {
        return settings.issuer(document.kind());
    }

    private static String number(DocumentView document) {
        return document.number() == null ? DRAFT : document.kind().edition(document.number());
    }
}
