package org.shishi.document.file;

import org.shishi.paper.WordPapers;
import org.springframework.context.MessageSourceResolvable;

/** The files that a document can be had as. */
public enum DocumentFileKind implements MessageSourceResolvable {
    /** What it says, laid out as an official document. */
    WORD(".docx", WordPapers.TYPE),
    /** Its rows, a sheet for each table. */
    TABLES(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String type;

    DocumentFileKind(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String[] getCodes() {
        return new String[] {"DocumentFileKind." + name()};
    }
}
