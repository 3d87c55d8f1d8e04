/**
 * What is entered into the ledger, and the rules that it must keep: one project at a time, a whole sheet, a vote, a decision,
 * a confirmed report. Every way in ends in facts of {@code project.ledger}.
 */
@NullMarked
@NamedInterface("entry")
package org.shishi.project.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
