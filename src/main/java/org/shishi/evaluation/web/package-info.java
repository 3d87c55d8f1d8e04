/** Pages and API of the yearly evaluation. */
@NullMarked
package org.shishi.evaluation.web;

import org.jspecify.annotations.NullMarked;
