package org.shishi.document;

/** Looks at one side of a document before it is issued; every bean of this type is asked. */
interface DocumentCheck {

    void check(ComposedDocument document, CheckList list);
}
