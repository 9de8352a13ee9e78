/**
 * What the environment of a CI job tells of the pull request under review. Pure: the environment
 * and the files come from the caller.
 */
@NullMarked
package dev.srm.publish.ci;

import org.jspecify.annotations.NullMarked;
