/** The facade: one immutable request in, one result with checklist and diagnostics out. */
@NullMarked
package dev.srm;

import org.jspecify.annotations.NullMarked;
