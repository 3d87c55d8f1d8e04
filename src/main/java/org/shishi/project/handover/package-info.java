/**
 * 完工、投用、验收: the steps between building and closing, each told by a person with its day and its evidence, each by another
 * one where the field wants that. Tables {@code project_handover}, {@code project_handover_rule}.
 */
@NullMarked
@NamedInterface("handover")
package org.shishi.project.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
