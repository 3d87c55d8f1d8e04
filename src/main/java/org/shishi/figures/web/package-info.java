@NullMarked
package org.shishi.figures.web;

import org.jspecify.annotations.NullMarked;
