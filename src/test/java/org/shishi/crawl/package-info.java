/** Walks through every page as every role, and sends every form that it finds there as a browser would. */
@NullMarked
package org.shishi.crawl;

import org.jspecify.annotations.NullMarked;
