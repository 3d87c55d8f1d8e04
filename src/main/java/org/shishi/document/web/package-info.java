@NullMarked
package org.shishi.document.web;

import org.jspecify.annotations.NullMarked;
