/** What is known of AWS: services, ownership of their layers, responsibilities and conditions. */
@NullMarked
package dev.srm.catalog;

import org.jspecify.annotations.NullMarked;
