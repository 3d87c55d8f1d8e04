package org.shishi.project;

import java.time.LocalDate;

/** A stage, the day on which it was entered, and why. */
public record ChangeStage(Stage stage, LocalDate on, String reason) {}
