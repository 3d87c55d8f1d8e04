package org.shishi.paper;

/** One piece of a document's body. */
public sealed interface Part permits PaperHeading, Paragraph, Listing, PaperTable {

    /** The name of the fragment that shows it on a page. */
    String kind();
}
