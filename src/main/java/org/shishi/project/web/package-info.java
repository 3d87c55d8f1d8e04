@NullMarked
package org.shishi.project.web;

import org.jspecify.annotations.NullMarked;
