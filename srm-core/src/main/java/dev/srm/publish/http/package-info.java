/** JSON over HTTP for the platforms: what is repeated, how long is waited, where a token goes. */
@NullMarked
package dev.srm.publish.http;

import org.jspecify.annotations.NullMarked;
