/** What {@code describe-change-set} says, page by page and nested, before it becomes an estate. */
@NullMarked
package dev.srm.cloudformation.changeset;

import org.jspecify.annotations.NullMarked;
