/** The pages: files sent as they are, no build step, nothing from elsewhere. */
package org.lingshu.service.page;
