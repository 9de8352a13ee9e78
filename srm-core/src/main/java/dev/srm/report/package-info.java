/** Reads srm's own JSON report, so that it can be rendered and published where no plan is. */
@NullMarked
package dev.srm.report;

import org.jspecify.annotations.NullMarked;
