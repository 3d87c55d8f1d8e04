/** Looks at projects on the spot (督查): planned, drawn, held, concluded, and the objections of the units inspected. Tables
 * {@code inspection}, {@code inspection_body}, {@code inspection_draw}, {@code inspection_site} and {@code
 * inspection_feedback}. */
@NullMarked
@RunningYear
@NamedInterface("inspection")
package org.shishi.supervision.inspection;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
import org.springframework.modulith.NamedInterface;
