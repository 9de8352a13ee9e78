/** Reads CloudFormation templates, change sets and CDK assemblies into a resource graph. */
@NullMarked
package dev.srm.cloudformation;

import org.jspecify.annotations.NullMarked;
