/**
 * The demo: a county's year 2023, loaded through the same imports that users use. Exists under the profile {@code demo}
 * only, and stands above all other modules.
 */
@NullMarked
@ApplicationModule
package org.shishi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
