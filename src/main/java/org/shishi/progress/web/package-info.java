@NullMarked
package org.shishi.progress.web;

import org.jspecify.annotations.NullMarked;
