/** What needs somebody today, over all kinds of records: the desk of the inspection office, and the part of a project's page. */
@NullMarked
@RunningYear
@NamedInterface("desk")
package org.shishi.supervision.desk;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
import org.springframework.modulith.NamedInterface;
