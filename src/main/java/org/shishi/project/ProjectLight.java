package org.shishi.project;

import java.time.LocalDate;
import java.util.List;

/**
 * The light of one project with its reasons.
 *
 * @param caughtUp the ends of those earlier reporting periods in which it was behind, where it has caught up since
 */
public record ProjectLight(String code, String title, UnitName leadUnit, LightView light, List<LocalDate> caughtUp) {}
