package org.shishi.adjustment;

/**
 * The last word about an adjustment, for whoever asked for it.
 *
 * @param code of the project
 * @param askedBy the account of whoever asked
 */
public record AdjustmentTold(long id, String code, boolean approved, long askedBy) {}
