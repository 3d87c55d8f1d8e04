/** Long lists of rows that are no table of the database, shown part by part. */
@NullMarked
package org.shishi.frame.rows;

import org.jspecify.annotations.NullMarked;
