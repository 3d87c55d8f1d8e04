/** Which handler answers an address. */
@NullMarked
package org.shishi.frame.mapping;

import org.jspecify.annotations.NullMarked;
