/**
 * The one place that knows what an official document (公文) looks like: GB/T 9704-2012, as a Word file, on the screen and in
 * print. The modules above put a {@link org.shishi.paper.Paper} together and never think of fonts, margins or numbers of
 * headings.
 *
 * <p>Holds no table of the database; neither publishes nor hears an event. Fonts are named and never shipped.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.shishi.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
