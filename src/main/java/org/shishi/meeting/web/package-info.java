/** Pages and API of the meetings. */
@NullMarked
package org.shishi.meeting.web;

import org.jspecify.annotations.NullMarked;
