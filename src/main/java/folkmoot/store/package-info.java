/** The one database: connections, transactions, migrations. */
@NullMarked
package folkmoot.store;

import org.jspecify.annotations.NullMarked;
