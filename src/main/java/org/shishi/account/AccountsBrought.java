package org.shishi.account;

/** A sheet of accounts waits for the security administrator. */
public record AccountsBrought(long sheet, String broughtBy, int people) {}
