/** Database servers for tests. */
@NullMarked
package dev.kith.servers;

import org.jspecify.annotations.NullMarked;
