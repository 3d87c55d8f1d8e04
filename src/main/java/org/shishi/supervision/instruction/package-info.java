/** Leaders' instructions on projects (批示), word for word, and the replies. Table {@code instruction}. */
@NullMarked
@RunningYear
@NamedInterface("instruction")
package org.shishi.supervision.instruction;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
import org.springframework.modulith.NamedInterface;
