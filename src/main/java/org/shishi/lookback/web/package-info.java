/** Pages and API of the look-backs. */
@NullMarked
package org.shishi.lookback.web;

import org.jspecify.annotations.NullMarked;
