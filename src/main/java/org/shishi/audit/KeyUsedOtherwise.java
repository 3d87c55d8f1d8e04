package org.shishi.audit;

/** Refuses a request whose key was used for something else: whoever reuses keys would believe that it was carried out. */
public class KeyUsedOtherwise extends RuntimeException {

    KeyUsedOtherwise() {
        super("the key was used with other content");
    }
}
