/** Input documents: what a file is, recognised from its first bytes, before anything reads it. */
@NullMarked
package dev.srm.document;

import org.jspecify.annotations.NullMarked;
