/**
 * Who may come in, how it is known, and the note that is taken of every visit. A request becomes a {@link org.lingshu.service.door.Caller} in one place,
 * {@link org.lingshu.service.access.Gatekeeper}. Enter at {@link org.lingshu.service.access.Reception}.
 */
package org.lingshu.service.access;
