/** Files that people write, as trees in which every node knows where it stands. */
@NullMarked
package dev.srm.tree;

import org.jspecify.annotations.NullMarked;
