package org.shishi.unit;

/** What a unit is to be. Code and name are unique in the county. */
public record SaveUnit(String code, String name, UnitKind kind, boolean active) {}
