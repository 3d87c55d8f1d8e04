package org.shishi.frame;

/** Asks how many messages wait unread, for the header; offered by the module that has an inbox. One cheap statement. */
public interface UnreadMessages {

    int of(long account);
}
