/**
 * Work that falls due at an instant kept in the database, and the ledger of what became of each
 * occurrence.
 */
@NullMarked
package folkmoot.schedule;

import org.jspecify.annotations.NullMarked;
