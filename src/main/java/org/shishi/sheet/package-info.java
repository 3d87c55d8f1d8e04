/**
 * Spreadsheets in and out: files are checked before they are opened, tables are found the way counties lay them out, and
 * what a cell says is read without guessing. Pure Java, no tables, no events; other modules decide what a row means.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.shishi.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
