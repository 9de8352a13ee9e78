/** The command line: maps options to one request, calls the facade and prints. */
@NullMarked
package dev.srm.cli;

import org.jspecify.annotations.NullMarked;
