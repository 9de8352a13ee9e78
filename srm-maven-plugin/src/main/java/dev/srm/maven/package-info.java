/** The Maven goals: map parameters to one request, call the facade and report. */
@NullMarked
package dev.srm.maven;

import org.jspecify.annotations.NullMarked;
