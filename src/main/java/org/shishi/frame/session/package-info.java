/** Where sessions are kept: texts in the database, read and written sparingly. */
@NullMarked
package org.shishi.frame.session;

import org.jspecify.annotations.NullMarked;
