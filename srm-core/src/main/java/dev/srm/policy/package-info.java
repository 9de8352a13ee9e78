/** The model of IAM policy documents: statements, principals, actions and conditions. */
@NullMarked
package dev.srm.policy;

import org.jspecify.annotations.NullMarked;
