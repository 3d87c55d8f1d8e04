/** What a cell says, read without guessing: dates, amounts, percentages, units, stages; each with what was not understood. */
@NullMarked
@NamedInterface("reading")
package org.shishi.sheet.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
