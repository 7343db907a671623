/**
 * {@code /v1/audit}: what was kept, entry by entry, whether it still stands as it was kept, and all of it to take away. Enter at
 * {@link org.lingshu.service.auditing.AuditRoutes}.
 */
package org.lingshu.service.auditing;
