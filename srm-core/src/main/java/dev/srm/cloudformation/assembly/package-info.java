/**
 * Understands what {@code cdk synth} writes beside the templates: the manifest of an assembly, the
 * stacks it names and the construct paths of their resources.
 */
@NullMarked
package dev.srm.cloudformation.assembly;

import org.jspecify.annotations.NullMarked;
