/**
 * 销号: a project's last stage, which no single person reaches. One asks for it with what shows that it is finished, a second
 * one of the inspection office confirms; neither may be who recorded the acceptance. Table {@code project_closing}.
 */
@NullMarked
@NamedInterface("closing")
package org.shishi.project.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
