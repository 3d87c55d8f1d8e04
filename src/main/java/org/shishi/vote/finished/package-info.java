/**
 * Votes that were finished before this application was there, taken from a sheet: one person brings it, another one sees every
 * vote counted again and confirms. Table {@code vote_import}.
 */
@NullMarked
@NamedInterface("finished")
package org.shishi.vote.finished;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
