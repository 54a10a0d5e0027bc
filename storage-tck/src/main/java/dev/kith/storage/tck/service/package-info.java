/** What a store must do under Kith's services: the contract seen from where a host stands. */
@NullMarked
package dev.kith.storage.tck.service;

import org.jspecify.annotations.NullMarked;
