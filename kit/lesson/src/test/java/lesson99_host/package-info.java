/** A stub such as lessons have, for tests of the host. */
@NullMarked
package lesson99_host;

import org.jspecify.annotations.NullMarked;
