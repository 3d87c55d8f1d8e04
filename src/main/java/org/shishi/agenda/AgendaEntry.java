package org.shishi.agenda;

import java.time.LocalDate;

/**
 * One thing that is due on a day.
 *
 * @param id stays the same when the day is moved, so that a calendar on a phone moves it and shows it once
 * @param path where it stands in the application, beginning with a slash
 * @param done whether nothing is left to do about it
 */
public record AgendaEntry(String id, LocalDate on, AgendaKind kind, String title, String path, boolean done) {}
