/** {@code /cds-services}: CDS Hooks 2.0 over HTTP. */
package org.lingshu.service.hook;
