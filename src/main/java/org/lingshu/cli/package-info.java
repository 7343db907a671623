/** One file per command. The only place, with {@code service}, where a problem becomes an exit code. Imports everything. */
package org.lingshu.cli;
