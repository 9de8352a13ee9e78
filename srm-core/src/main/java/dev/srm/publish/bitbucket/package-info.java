/** The comments of pull requests on Bitbucket, in the cloud and in a data center of one's own. */
@NullMarked
package dev.srm.publish.bitbucket;

import org.jspecify.annotations.NullMarked;
