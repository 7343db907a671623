/**
 * The records and enums that rules speak: what is known of a patient, what rules add to it, and what is said to the clinician.
 * Everything here is immutable and knows nothing of files, engines or the web; these are the only types a rule may name.
 */
package org.lingshu.clinical;
