/** Turns the YAML files of the catalog into compiled resources, and those into a catalog. */
@NullMarked
package dev.srm.catalogfile;

import org.jspecify.annotations.NullMarked;
