package org.shishi.project;

/**
 * A project as somebody begins to edit it.
 *
 * @param version goes back with the change
 * @param record the newest record by then: with it, what was read can be told again after somebody else's change
 */
public record Editing(SaveProject project, long version, long record) {}
