/** Keys that lie outside the database: what only the machine knows, and never whoever has the tables alone. */
@NullMarked
package org.shishi.shared.secret;

import org.jspecify.annotations.NullMarked;
