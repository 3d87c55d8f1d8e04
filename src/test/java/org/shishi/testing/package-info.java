/** What tests of every module use. */
@NullMarked
package org.shishi.testing;

import org.jspecify.annotations.NullMarked;
