/** Pages and API of backups. */
@NullMarked
package org.shishi.backup.web;

import org.jspecify.annotations.NullMarked;
