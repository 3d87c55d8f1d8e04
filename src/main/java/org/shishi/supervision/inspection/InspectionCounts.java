package org.shishi.supervision.inspection;

/** How often the county looked: all inspections held by a day, of which joint and of which look-backs. */
public record InspectionCounts(int all, int joint, int lookBack) {}
