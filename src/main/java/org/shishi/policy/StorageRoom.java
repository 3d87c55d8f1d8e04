package org.shishi.policy;

/** Says whether there is room to keep what is written. */
public interface StorageRoom {

    boolean left();
}
