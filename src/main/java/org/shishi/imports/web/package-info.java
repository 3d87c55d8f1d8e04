@NullMarked
package org.shishi.imports.web;

import org.jspecify.annotations.NullMarked;
