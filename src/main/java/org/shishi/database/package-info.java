/**
 * Brings the database: an embedded PostgreSQL when no address of another one is configured, and for every database the
 * check that it keeps what it acknowledged, the migrations, bounds of time and number, and a watch while the application runs. Table {@code oldest_program}; tells
 * and hears no event.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.shishi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
