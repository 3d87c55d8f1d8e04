@NullMarked
package org.shishi.supervision.web;

import org.jspecify.annotations.NullMarked;
