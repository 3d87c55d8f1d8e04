package org.shishi.project.warning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.project.LightView;

/**
 * The light at the end of a reporting period, which stays as it was.
 *
 * @param caughtUpOn the end of the later period, or the day looked from, on which the gap was made up (补进度); none where
 *     there was no gap or it is still there
 */
public record PeriodLight(LightView light, @Nullable LocalDate caughtUpOn) {}
