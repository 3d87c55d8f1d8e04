@NullMarked
package org.shishi.agenda.web;

import org.jspecify.annotations.NullMarked;
