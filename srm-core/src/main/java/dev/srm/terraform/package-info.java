/** Reads Terraform plans and states into a resource graph. */
@NullMarked
package dev.srm.terraform;

import org.jspecify.annotations.NullMarked;
