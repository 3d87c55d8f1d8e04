package org.shishi.project;

/**
 * What a project is to be.
 *
 * @param code the county's number; unique over all years, because addresses and sheets know a project by it alone
 */
public record SaveProject(String code, int planYear, Description description, Plan plan) {}
