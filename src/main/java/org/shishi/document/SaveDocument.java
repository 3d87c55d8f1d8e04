package org.shishi.document;

import java.time.LocalDate;

/** What people write of a document: its title, its text with placeholders, the day of its figures and its date. */
public record SaveDocument(String title, String template, LocalDate asOf, LocalDate datedOn) {}
