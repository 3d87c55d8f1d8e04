/**
 * What of projects holds from when to when: kept beside the dated facts, in the same transaction and always derived from them, so
 * that lists and figures of a past day cost what those of today cost (docs/decisions/0021).
 *
 * <p>Tables {@code project_span} and {@code project_span_due}. The facts stay the truth; {@code project_by_facts} asks them,
 * {@code project_as_of} answers from the spans.
 */
@NullMarked
@NamedInterface("span")
package org.shishi.project.span;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
