/** Publishes a rendered checklist to where a change is reviewed. */
@NullMarked
package dev.srm.publish;

import org.jspecify.annotations.NullMarked;
