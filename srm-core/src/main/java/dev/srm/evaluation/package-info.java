/** Evaluates a resource graph against the catalog into a checklist. */
@NullMarked
package dev.srm.evaluation;

import org.jspecify.annotations.NullMarked;
