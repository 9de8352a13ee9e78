/**
 * The facade: all that a front end needs. A request says what to read, how to narrow it down and
 * what to do with the answer; the result holds the checklist and the outcome of the gate.
 */
@NullMarked
package dev.srm;

import org.jspecify.annotations.NullMarked;
