/** The edition of rules, knowledge and models that answers, and how another takes over. Enter at {@link org.lingshu.service.edition.Succession}. */
package org.lingshu.service.edition;
