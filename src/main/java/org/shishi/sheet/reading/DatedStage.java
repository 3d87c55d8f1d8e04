package org.shishi.sheet.reading;

import java.time.LocalDate;

/** One step of a project's life as a text tells it: 2025年8月份全面完工. */
public record DatedStage(StatusMeaning stage, LocalDate day, String words) {}
