package org.shishi.project.entry;

import java.time.LocalDate;
import org.shishi.project.Stage;

/** A stage, the day on which it was entered, and why. */
public record ChangeStage(Stage stage, LocalDate on, String reason) {}
