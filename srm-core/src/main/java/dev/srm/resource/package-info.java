/**
 * The resource graph: resources, their addresses, values known or unknown, and the references
 * between them.
 */
@NullMarked
package dev.srm.resource;

import org.jspecify.annotations.NullMarked;
