/** The text of a template as a tree of nodes that know their place in the file. */
@NullMarked
package dev.srm.cloudformation.syntax;

import org.jspecify.annotations.NullMarked;
