/** The notes of merge requests on GitLab, on gitlab.com and self-managed. */
@NullMarked
package dev.srm.publish.gitlab;

import org.jspecify.annotations.NullMarked;
