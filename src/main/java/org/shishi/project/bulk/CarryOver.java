package org.shishi.project.bulk;

/**
 * A project that is to be entered again for the next year.
 *
 * @param taken whether another project has the new code already
 */
public record CarryOver(String code, String title, String newCode, boolean taken) {}
