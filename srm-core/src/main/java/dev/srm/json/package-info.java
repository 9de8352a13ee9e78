/** JSON text to values: what the readers and the decoding of text attributes share. */
@NullMarked
package dev.srm.json;

import org.jspecify.annotations.NullMarked;
