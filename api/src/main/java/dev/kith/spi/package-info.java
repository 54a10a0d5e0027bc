/** What a store implements. Hosts use it only to hand a store in; authors of stores read docs/storage-contract.md beside it. */
@NullMarked
package dev.kith.spi;

import org.jspecify.annotations.NullMarked;
