/** The comments of pull requests on GitHub and GitHub Enterprise Server. */
@NullMarked
package dev.srm.publish.github;

import org.jspecify.annotations.NullMarked;
