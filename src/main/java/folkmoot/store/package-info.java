/** The database, and the one of the keys: connections, transactions, migrations. */
@NullMarked
package folkmoot.store;

import org.jspecify.annotations.NullMarked;
