package org.shishi.superior;

import java.time.LocalDate;
import java.util.Map;

/**
 * Why a record was corrected.
 *
 * @param former what the changed fields said before, by their names
 */
public record SuperiorCorrection(String reason, Map<String, String> former, String by, LocalDate on) {}
