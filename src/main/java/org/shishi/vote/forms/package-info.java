/** What tellers, scrutineers and those who appoint them send, whatever is counted. */
@NullMarked
@NamedInterface("forms")
package org.shishi.vote.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
