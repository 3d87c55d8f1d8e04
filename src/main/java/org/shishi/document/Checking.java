package org.shishi.document;

/** Looks at one side of a document before it is issued; every bean of this type is asked. */
interface Checking {

    void check(Written document, CheckList list);
}
