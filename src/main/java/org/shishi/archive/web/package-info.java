/** Page and API of archives. */
@NullMarked
package org.shishi.archive.web;

import org.jspecify.annotations.NullMarked;
