package org.shishi.audit;

import java.io.IOException;

/** A place outside this machine to which the end of the trail is sent each day, so that it is known there. */
public interface HeadPost {

    /** As the auditor reads it: an address. */
    String to();

    /**
     * Sends it.
     *
     * @param line the head as it stands in the file of heads
     * @throws IOException with what went wrong; it is tried again later
     */
    void post(TrailHead head, String line) throws IOException;
}
