@NullMarked
package org.shishi.assessment.web;

import org.jspecify.annotations.NullMarked;
