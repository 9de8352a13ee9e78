/** Renders a checklist as text for people and for other tools. */
@NullMarked
package dev.srm.render;

import org.jspecify.annotations.NullMarked;
