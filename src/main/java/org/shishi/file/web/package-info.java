@NullMarked
package org.shishi.file.web;

import org.jspecify.annotations.NullMarked;
