/** What comes with a request: how much, how fast, and how many at once, before anything reads it. */
@NullMarked
package org.shishi.frame.body;

import org.jspecify.annotations.NullMarked;
