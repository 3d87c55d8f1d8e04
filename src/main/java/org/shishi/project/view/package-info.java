/** Filters, columns and orders of the list that somebody keeps under a name, with their pages. Table {@code saved_view}. */
@NullMarked
package org.shishi.project.view;

import org.jspecify.annotations.NullMarked;
