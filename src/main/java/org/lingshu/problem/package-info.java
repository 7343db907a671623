/** What a person wrote wrongly, and how Lingshu says so: where, what, and what to do. Everyone may import it; it knows nothing. */
package org.lingshu.problem;
