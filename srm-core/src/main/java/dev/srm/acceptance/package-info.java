/**
 * What people have said about items in reviewed files: attestations, waivers and the baseline; how
 * these files are read and written, and what they make of a checklist. Knows no clock: what day it
 * is, the front end says.
 */
@NullMarked
package dev.srm.acceptance;

import org.jspecify.annotations.NullMarked;
