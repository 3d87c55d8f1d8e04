/** What every request passes before anybody asks who sent it. */
@NullMarked
package org.shishi.frame.arrival;

import org.jspecify.annotations.NullMarked;
