/**
 * Messages about the input or the run, with severity and location, never about the security of the
 * user.
 */
@NullMarked
package dev.srm.diagnostic;

import org.jspecify.annotations.NullMarked;
