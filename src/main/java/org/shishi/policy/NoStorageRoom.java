package org.shishi.policy;

/** A command is refused before the disk is full: a database that cannot write its log any more ends, and takes reading with it. */
public final class NoStorageRoom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoStorageRoom() {
        super("no room is left where the database keeps its data");
    }
}
