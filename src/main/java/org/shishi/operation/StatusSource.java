package org.shishi.operation;

/** Knows how one part of the installation is. */
interface StatusSource {

    String name();

    StatusCheck check();
}
