/** Measurements that are started by hand; see operations.md. No test runs them. */
@NullMarked
package folkmoot.bench;

import org.jspecify.annotations.NullMarked;
