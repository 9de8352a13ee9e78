/** The product: items with status and evidence, each one responsibility applied to one resource. */
@NullMarked
package dev.srm.checklist;

import org.jspecify.annotations.NullMarked;
