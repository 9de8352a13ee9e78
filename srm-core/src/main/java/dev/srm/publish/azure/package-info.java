/** The threads of pull requests on Azure DevOps. */
@NullMarked
package dev.srm.publish.azure;

import org.jspecify.annotations.NullMarked;
