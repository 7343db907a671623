/**
 * What every door of the service has in common: what it is and for whom, who stands before it, what is carried through it, and how it refuses.
 * Enter at {@link org.lingshu.service.door.Door}.
 */
package org.lingshu.service.door;
