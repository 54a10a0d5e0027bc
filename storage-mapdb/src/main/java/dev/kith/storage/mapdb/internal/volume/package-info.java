/**
 * The crash-safe volume under MapDB: pages, journal, checkpoint, recovery. It knows nothing of what is stored, and is not for hosts.
 *
 * <p>The base file starts with two copies of its header in a page each; then come slices, each a table of page checksums and the pages. A
 * commit is written to a journal as one record, with the 64-byte lines that it changes, and forced; only then the base is changed, which is
 * forced at the next checkpoint. Two journals take turns: a checkpoint forces the base and begins a new epoch in the other one. After a
 * crash the journal of the newest epoch is replayed over the base. A closed volume is the base file alone.
 *
 * <p>What a crash may leave, and what each part has to be for that:
 *
 * <ul>
 *   <li>The base has any mixture of pages from the last checkpoint and later: all lines changed since are in the journal.
 *   <li>The journal ends in a record that is not whole: it was never acknowledged. But a record that stands behind one that is not whole, or
 *       a mark in the base that a later commit was applied, shows that the journal is damaged, and the volume is refused.
 *   <li>The file is longer than what was committed: what it grew by is zeroed before the journal is replayed.
 *   <li>A new epoch is begun in part: the base was forced before, so that the old and the new one are both right.
 * </ul>
 *
 * <p>All numbers in the files are big-endian.
 */
@NullMarked
package dev.kith.storage.mapdb.internal.volume;

import org.jspecify.annotations.NullMarked;
