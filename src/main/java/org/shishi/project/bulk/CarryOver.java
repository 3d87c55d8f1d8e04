package org.shishi.project.bulk;

/**
 * A project that is to be entered again for the next year.
 *
 * @param taken whether it has been entered already: the project of that code is called the same
 */
public record CarryOver(String code, String title, String newCode, boolean taken) {}
