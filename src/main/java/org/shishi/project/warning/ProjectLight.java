package org.shishi.project.warning;

import java.time.LocalDate;
import java.util.List;
import org.shishi.project.LightView;
import org.shishi.project.UnitName;

/**
 * The light of one project with its reasons.
 *
 * @param caughtUp the ends of those earlier reporting periods in which it was behind, where it has caught up since
 */
public record ProjectLight(String code, String title, UnitName leadUnit, LightView light, List<LocalDate> caughtUp) {}
