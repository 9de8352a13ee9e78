/**
 * Writes AWS SAM templates out as the CloudFormation that they deploy, with the logical ids that
 * SAM gives. Where SAM appends a hash of the content to an id, it is left out: an id that changes
 * with every change of the code names nothing.
 */
@NullMarked
package dev.srm.cloudformation.sam;

import org.jspecify.annotations.NullMarked;
