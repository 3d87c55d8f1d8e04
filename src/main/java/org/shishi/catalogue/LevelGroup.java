package org.shishi.catalogue;

import java.util.Set;
import org.shishi.figures.FigureCounts;
import org.shishi.project.Level;

/**
 * The figures of one level, of two together, or of all.
 *
 * @param prefix before the names of its placeholders; empty for all levels
 */
record LevelGroup(String prefix, Set<Level> levels, FigureCounts counts) {}
