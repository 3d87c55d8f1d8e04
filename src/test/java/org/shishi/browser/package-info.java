/** The harness of tests in a real browser: where the browser comes from and what no page may do. */
@NullMarked
package org.shishi.browser;

import org.jspecify.annotations.NullMarked;
